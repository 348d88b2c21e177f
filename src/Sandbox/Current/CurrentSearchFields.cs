namespace Gigstack.Sandbox.Current;

/// <summary>The <c>fields</c> parameter of a search: which fields to look in.</summary>
internal static class CurrentSearchFields
{
    /// <summary>The JSON paths of the given fields; of all fields if none are given.</summary>
    public static IEnumerable<string> Read(QueryParameters parameters, string[] searched)
    {
        var chosen = parameters.Text("fields")?.Split(',', StringSplitOptions.TrimEntries) ?? searched;
        if (chosen.FirstOrDefault(field => !searched.Contains(field)) is not null)
            parameters.Refuse("fields", $"must be among: {string.Join(", ", searched)}");
        return chosen.Select(field => "$." + field);
    }
}
