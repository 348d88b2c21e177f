namespace Gigstack.Generator.Binding.Xml;

/// <summary>The content of a component or a body, and why it cannot be written as XML.</summary>
internal sealed class XmlTable
{
    public string Name { get; init; } = "";

    public XmlContent? Content { get; set; }

    /// <summary>The components inside.</summary>
    public HashSet<string> Links { get; } = new();

    /// <summary>Why it cannot be written: places, with what is wrong there.</summary>
    public List<(JsonPointer Pointer, string Problem)> Refusals { get; } = new();
}
