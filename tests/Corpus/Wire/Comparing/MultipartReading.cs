using System.Text;

namespace Gigstack.Corpus.Wire.Comparing;

/// <summary>Takes a multipart body apart, by RFC 2046 and RFC 7578.</summary>
internal static class MultipartReading
{
    public static List<FormField> Parts(byte[] body, string contentType)
    {
        var boundary = Parameter(contentType, "boundary") ?? throw new FormatException("the multipart body has no boundary");
        var text = Encoding.Latin1.GetString(body);
        var parts = ("\r\n" + text).Split("\r\n--" + boundary);
        if (parts.Length < 2 || !parts[^1].StartsWith("--", StringComparison.Ordinal))
            throw new FormatException("the multipart body does not end with its boundary");
        return parts[1..^1].Select(Part).ToList();
    }

    private static FormField Part(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            throw new FormatException("a part has no end of its headers");
        var headers = part[..end].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(':', 2))
            .ToDictionary(static line => line[0].Trim(), static line => line[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var disposition = headers.GetValueOrDefault("Content-Disposition") ?? "";
        return new FormField(
            Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Parameter(disposition, "name") ?? "")),
            headers.GetValueOrDefault("Content-Type"),
            Encoding.Latin1.GetBytes(part[(end + 4)..]),
            Parameter(disposition, "filename") is not null);
    }

    private static string? Parameter(string header, string name)
    {
        foreach (var part in header.Split(';').Skip(1).Select(static part => part.Trim()))
        {
            if (part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return part[(name.Length + 1)..].Trim('"').Replace("%22", "\"", StringComparison.Ordinal);
        }
        return null;
    }
}
