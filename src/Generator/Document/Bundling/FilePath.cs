namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// File paths as strings, because a generator must not access the file system, and the compiler can run on Windows or Unix.
/// </summary>
internal static class FilePath
{
    /// <summary>Normalizes a path: forward slashes, without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        var unified = path.Replace('\\', '/');
        foreach (var part in unified.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>Resolves a reference against the path of the file that contains it.</summary>
    public static string Resolve(string from, string reference)
    {
        var target = Uri.UnescapeDataString(WithoutScheme(reference)).Replace('\\', '/');
        var isRooted = target.StartsWith("/", StringComparison.Ordinal) || (target.Length > 1 && target[1] == ':');
        var folder = from.Replace('\\', '/');
        return Normalize(isRooted ? target : folder.Substring(0, folder.LastIndexOf('/') + 1) + target);
    }

    /// <summary>Resolves a reference against the address that a file gives itself, relative to its path.</summary>
    public static string Resolve(string from, string self, string reference) =>
        Resolve(self.Length == 0 ? from : Resolve(from, self), reference);

    /// <summary>The name of a file without its folder and its extensions.</summary>
    public static string Stem(string path)
    {
        var name = Normalize(path);
        name = name.Substring(name.LastIndexOf('/') + 1);
        var end = name.IndexOf('.', Math.Min(1, name.Length));
        return end < 0 ? name : name.Substring(0, end);
    }

    private static string WithoutScheme(string reference)
    {
        const string scheme = "file:";
        if (!reference.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return reference;
        }

        // file:///a/b, file:/a/b, and file:///c:/b, where the slash before the drive is not part of the path.
        var path = "/" + reference.Substring(scheme.Length).TrimStart('/');
        return path.Length > 2 && path[2] == ':' ? path.Substring(1) : path;
    }
}
