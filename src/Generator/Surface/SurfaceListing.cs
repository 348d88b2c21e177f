using System.Text;

namespace Gigstack.Generator.Surface;

/// <summary>
/// The listing of a client's surface: a file of one line per member, sorted, so that a diff of it shows what an update changes.
/// </summary>
internal sealed class SurfaceListing
{
    /// <summary>The first line. The number changes when lines change without a change of the document.</summary>
    public const string Header = "# What code and wire depend on (form 1). `dotnet build -t:UpdateOpenApiSurface` writes this file.";

    /// <summary>The members by key.</summary>
    public required IReadOnlyDictionary<string, SurfaceLine> Lines { get; init; }

    /// <summary>The members that keep their old name for a while, in the order of the file.</summary>
    public IReadOnlyList<RenamedMember> Renamed { get; init; } = [];

    /// <summary>The numbers of lines that are malformed, counted from zero.</summary>
    public IReadOnlyList<int> Malformed { get; init; } = [];

    public static SurfaceListing Of(IEnumerable<SurfaceLine> lines, IReadOnlyList<RenamedMember> renamed)
    {
        var byKey = new Dictionary<string, SurfaceLine>();
        foreach (var line in lines)
            byKey[line.Key] = line;
        return new SurfaceListing { Lines = byKey, Renamed = renamed };
    }

    public static SurfaceListing Parse(IEnumerable<string> text)
    {
        var lines = new Dictionary<string, SurfaceLine>();
        var renamed = new List<RenamedMember>();
        var malformed = new List<int>();
        var number = -1;
        foreach (var raw in text)
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (RenamedMember.Parse(line) is { } member)
                renamed.Add(member);
            else if (SurfaceLine.Parse(line) is { } parsed && !lines.ContainsKey(parsed.Key))
                lines.Add(parsed.Key, parsed);
            else
                malformed.Add(number);
        }

        return new SurfaceListing { Lines = lines, Renamed = renamed, Malformed = malformed };
    }

    /// <summary>The file. Renames come first, because they are what people write.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var member in Renamed)
            text.Append(member).Append('\n');
        foreach (var line in Lines.Values.OrderBy(static line => line.Key, StringComparer.Ordinal))
            text.Append(line).Append('\n');
        return text.ToString();
    }
}
