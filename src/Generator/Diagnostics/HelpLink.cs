namespace Gigstack.Generator.Diagnostics;

/// <summary>Where editors and build logs lead from a diagnostic: its section of docs/diagnostics.md.</summary>
internal static class HelpLink
{
    /// <summary>The page. The targets of the package have the same address.</summary>
    public const string Page = "https://github.com/gigstack/Gigstack.Generator/blob/main/docs/diagnostics.md";

    public static string Of(string id) => Page + "#" + id.ToLowerInvariant();
}
