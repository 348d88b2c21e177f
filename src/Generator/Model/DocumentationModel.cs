namespace Gigstack.Generator.Model;

/// <summary>Texts of the document, raw: whoever prints them escapes them for the place.</summary>
internal sealed record DocumentationModel(string Summary, string Remarks = "")
{
    public static readonly DocumentationModel None = new("");
}
