using System.Reflection;

namespace Gigstack.Package.Tests;

/// <summary>What the build told this assembly about itself.</summary>
internal static class BuildFacts
{
    public static string RepositoryRoot => Read("RepositoryRoot");

    public static string Configuration => Read("Configuration");

    public static string Version => Read("PackageVersion");

    /// <summary>Where the packages that the repository itself uses lie: their files serve the throw-away projects, so that no network is
    /// needed.</summary>
    public static string PackagesFolder => Read("PackagesFolder");

    private static string Read(string key) => typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
