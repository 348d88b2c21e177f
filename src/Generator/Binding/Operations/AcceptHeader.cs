namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// The Accept header of a method: the media types that it reads (plain JSON first, otherwise as in the document), then the others that mean
/// the same, then those of errors. What is not of the kind that the method reads comes with <c>q=0.9</c>, so that the API prefers the
/// result.
/// </summary>
internal static class AcceptHeader
{
    private const string Later = ";q=0.9";

    /// <param name="responses">The responses of the operation.</param>
    /// <param name="isRead">Whether the method reads a media type of a result.</param>
    /// <param name="isJson">Whether it reads JSON.</param>
    public static string Of(ResultResponses responses, Func<Response, MediaTypeUse, bool> isRead, bool isJson)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var read = responses.Results.SelectMany(response => response.Content.Where(media => isRead(response, media)))
            .Select(static media => media.Name.Trim()).Where(MediaTypeName.IsValid).ToList();
        if (isJson)
            AddJson(read, names, seen);
        foreach (var name in read.OrderBy(name => isJson && !MediaTypeName.IsJson(name)).Where(seen.Add))
            names.Add(isJson && names.Count > 0 && !MediaTypeName.IsJson(name) ? $"{name}{Later}" : name);

        var hasResult = names.Count > 0;
        foreach (var name in responses.Errors.Except(responses.Results).SelectMany(static response => response.Content)
            .Select(static media => Concrete(media.Name.Trim())).Where(MediaTypeName.IsValid).Where(seen.Add))
        {
            names.Add(hasResult && !(isJson && MediaTypeName.IsJson(name)) ? $"{name}{Later}" : name);
        }

        var all = string.Join(", ", names);
        return all == MediaTypeName.Json ? "" : all;
    }

    /// <summary>For HEAD, which asks about the body that GET would have: all media types of the document.</summary>
    public static string OfAll(Operation operation)
    {
        var all = operation.Responses.OrderBy(static response => Identifier.Status(response.Status)?[0] is not ('2' or '3'))
            .SelectMany(static response => response.Content).Select(static media => Concrete(media.Name.Trim()))
            .Where(MediaTypeName.IsValid).Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", all) is var joined && joined == MediaTypeName.Json ? "" : joined;
    }

    /// <summary>For a range that could be JSON, JSON itself is preferred.</summary>
    private static void AddJson(List<string> read, List<string> names, HashSet<string> seen)
    {
        if (read.Exists(static name => MediaTypeName.IsRange(name) || name.Equals(MediaTypeName.Json, StringComparison.OrdinalIgnoreCase)))
        {
            seen.Add(MediaTypeName.Json);
            names.Add(MediaTypeName.Json);
        }

        read.RemoveAll(static name => Concrete(name) != name);
    }

    /// <summary><c>application/*+json</c> is no range in an Accept header.</summary>
    private static string Concrete(string name) =>
        MediaTypeName.Essence(name) is var type && type.EndsWith("/*+json", StringComparison.Ordinal) ? MediaTypeName.Json : name;
}
