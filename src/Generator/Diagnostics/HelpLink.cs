using System.Linq;
using System.Reflection;

namespace Gigstack.Generator.Diagnostics;

/// <summary>Where editors and build logs lead from a diagnostic: its section of docs/diagnostics.md.</summary>
internal static class HelpLink
{
    /// <summary>The page. The targets of the package have the same address. The project file takes it from Directory.Build.props.</summary>
    public static readonly string Page = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryFiles").Value + "/docs/diagnostics.md";

    public static string Of(string id) => Page + "#" + id.ToLowerInvariant();
}
