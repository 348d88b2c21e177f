namespace Gigstack.Documentation.Tests.Markdown;

/// <summary>A fenced block of a page. Its fence can name the file that the code belongs to: <c>```csharp file=Program.cs</c>.</summary>
internal sealed record CodeBlock(string Page, int Line, string Heading, string Info, string Code)
{
    private const string FileMark = "file=";

    public string Language => Info.Split(' ')[0];

    public string? File => Info.Split(' ').FirstOrDefault(static word => word.StartsWith(FileMark, StringComparison.Ordinal))?[FileMark.Length..];

    public string Place => $"{Page}:{Line}";

    /// <summary>The commands of a console block: a line each, without comments. A line that ends with a backslash goes on.</summary>
    public IEnumerable<string> Commands => Code.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        .Select(static line => line.Split(" #")[0].Trim())
        .Where(static line => line.Length > 0 && line[0] != '#');
}
