namespace Gigstack.Generator.Binding.Operations;

/// <summary>What a group is called in the documentation where no tag describes it: the paths that it calls.</summary>
internal static class GroupPaths
{
    private const int MostListed = 3;

    public static string Describe(GroupBuilder group)
    {
        var paths = Of(group).Distinct().ToList();
        if (paths.Count == 0)
            return "";
        if (Common(paths) is { Length: > 0 } common && paths.Count > 1)
            return $"Operations under {Documentation.Code(common)}.";
        var listed = paths.Take(MostListed).Select(Documentation.Code).ToList();
        if (paths.Count > MostListed)
            listed.Add($"{paths.Count - MostListed} other {(paths.Count == MostListed + 1 ? "path" : "paths")}");
        var last = listed[listed.Count - 1];
        return listed.Count == 1
            ? $"Operations on {last}."
            : $"Operations on {string.Join(", ", listed.Take(listed.Count - 1))} and {last}.";
    }

    private static IEnumerable<string> Of(GroupBuilder group) =>
        group.Operations.Select(static operation => operation.Path).Concat(group.Children.SelectMany(Of));

    /// <summary>The segments that all paths begin with.</summary>
    private static string Common(List<string> paths)
    {
        var common = paths[0].Split('/');
        var count = common.Length;
        foreach (var path in paths)
        {
            var segments = path.Split('/');
            var same = 0;
            while (same < count && same < segments.Length && segments[same] == common[same])
                same++;
            count = same;
        }

        return string.Join("/", common.Take(count));
    }
}
