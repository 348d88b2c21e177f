using System.Text;
using System.Text.RegularExpressions;

namespace Gigstack.Documentation.Tests.Markdown;

/// <summary>A Markdown file: its headings, code blocks and links, as GitHub reads them.</summary>
internal sealed partial class MarkdownPage
{
    public MarkdownPage(string name, string text)
    {
        Name = name;
        Read(text.ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>The path, relative to the repository.</summary>
    public string Name { get; }

    public List<Heading> Headings { get; } = [];

    public List<CodeBlock> Blocks { get; } = [];

    public List<Link> Links { get; } = [];

    /// <summary>Code within lines, such as names of files.</summary>
    public List<Link> Spans { get; } = [];

    /// <summary>What a link can refer to behind '#'.</summary>
    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    private void Read(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is { Success: true } fence)
                i = ReadBlock(lines, i, fence);
            else
                ReadLine(lines[i], i + 1);
        }
    }

    private int ReadBlock(string[] lines, int start, Match fence)
    {
        var (indent, marks) = (fence.Groups[1].Length, fence.Groups[2].Value);
        var code = new StringBuilder();
        var i = start + 1;
        for (; i < lines.Length && !(lines[i].Trim() is var line && line.StartsWith(marks, StringComparison.Ordinal) && line.Trim(marks[0]).Length == 0); i++)
            code.Append(lines[i].Length >= indent ? lines[i][indent..] : lines[i].TrimStart()).Append('\n');
        Assert.True(i < lines.Length, $"{Name}:{start + 1}: a code block without an end");
        Blocks.Add(new(Name, start + 1, Headings.LastOrDefault()?.Text ?? "", fence.Groups[3].Value.Trim(), code.ToString()));
        return i;
    }

    private void ReadLine(string line, int number)
    {
        if (HeadingLine().Match(line) is { Success: true } heading)
            AddHeading(heading.Groups[1].Length, heading.Groups[2].Value);
        foreach (Match span in CodeSpan().Matches(line))
            Spans.Add(new(span.Groups[2].Value.Trim(), number));
        var prose = CodeSpan().Replace(line, "");
        foreach (Match link in Target().Matches(prose))
            Links.Add(new(link.Groups.Values.Skip(1).Single(static group => group.Success).Value, number));
        foreach (Match anchor in HtmlAnchor().Matches(prose))
            Anchors.Add(anchor.Groups[1].Value);
    }

    /// <summary>The anchor of a heading: lower case, without punctuation, hyphens for spaces, and a number if it is taken.</summary>
    private void AddHeading(int level, string text)
    {
        Headings.Add(new(level, text));
        var plain = LinkText().Replace(text, "$1").ToLowerInvariant();
        var slug = string.Concat(plain.Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
        for (var (anchor, number) = (slug, 1); !Anchors.Add(anchor); anchor = $"{slug}-{number++}")
        {
        }
    }

    [GeneratedRegex("^( *)(`{3,}|~{3,})([^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex("^(#{1,6}) +(.*?)(?: +#+)?$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex("(`+)(.+?)(?<!`)\\1(?!`)")]
    private static partial Regex CodeSpan();

    // [text](target "title"), [text]: target, <https://...>, <a href="target">, <img src="target">.
    [GeneratedRegex("""\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\s*\[[^\]]+\]:\s+(\S+)|<(https?:[^>]+)>|(?:href|src)="([^"]+)["]""")]
    private static partial Regex Target();

    [GeneratedRegex("""<a\s+(?:id|name)="([^"]+)["]""")]
    private static partial Regex HtmlAnchor();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();
}

internal sealed record Heading(int Level, string Text);

internal sealed record Link(string Target, int Line);
