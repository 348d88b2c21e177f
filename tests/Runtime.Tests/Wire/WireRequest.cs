namespace Gigstack.Runtime.Tests.Wire;

/// <summary>A request, byte for byte as it came over the socket.</summary>
internal sealed record WireRequest(string Head, string Body)
{
    /// <summary>The body without the framing of chunks.</summary>
    public byte[] Bytes { get; init; } = [];

    public string Line => Head[..Head.IndexOf("\r\n", StringComparison.Ordinal)];

    public string Target => Line.Split(' ')[1];

    public string? Header(string name)
    {
        string[] values = [.. Head.Split("\r\n")[1..]
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim())];
        return values.Length == 0 ? null : string.Join(" | ", values);
    }
}
