namespace Gigstack.Sandbox.Inspector.Snippets;

/// <summary>A method of the generated client.</summary>
/// <param name="Method">Such as <c>Clients.GetAsync</c>.</param>
/// <param name="Body">The type of the body; null for none.</param>
/// <param name="IsPaged">Whether it is read with <c>await foreach</c>.</param>
internal sealed record ClientOperation(string Method, string? Body, bool IsPaged)
{
    private const string Nothing = "-";

    // tests/Gigstack.Tests compares operations.txt with the generated client.
    private static readonly Lazy<Dictionary<string, ClientOperation>> s_all = new(Read);

    /// <summary>Finds the method for a route such as <c>GET /clients/{id}</c>; null if there is none that a snippet can call.</summary>
    public static ClientOperation? Find(string method, string route) => s_all.Value.GetValueOrDefault($"{method} {WithoutNames(route)}");

    private static Dictionary<string, ClientOperation> Read()
    {
        using var reader = new StreamReader(typeof(ClientOperation).Assembly.GetManifestResourceStream("operations.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(' '))
            .ToDictionary(
                part => $"{part[0]} {part[1]}",
                part => new ClientOperation(part[2], part[3] == Nothing ? null : part[3], part[4] == "pages"),
                StringComparer.Ordinal);
    }

    // The names of parameters are those of the document or those of the sandbox.
    private static string WithoutNames(string route) =>
        string.Join('/', route.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));
}
