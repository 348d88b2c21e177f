namespace Gigstack.Generator.Model;

/// <summary>Unescaped strings for a documentation comment. The emitter escapes them.</summary>
internal sealed record DocumentationModel(string Summary, string Remarks = "")
{
    public static readonly DocumentationModel None = new("");
}
