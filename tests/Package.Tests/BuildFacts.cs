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

    /// <summary>Where the SDK has its compiler.</summary>
    public static string CompilerFolder => Read("CompilerFolder");

    public static string RepositoryUrl => Read("RepositoryUrl");

    /// <summary>Where links of packages to files of the repository begin.</summary>
    public static string RepositoryFiles => $"{RepositoryUrl}/blob/{Read("RepositoryRef")}/";

    /// <summary>Where pictures of readme files begin.</summary>
    public static string RepositoryPictures =>
        RepositoryUrl.Replace("//github.com/", "//raw.githubusercontent.com/", StringComparison.Ordinal) + $"/{Read("RepositoryRef")}/";

    private static string Read(string key) => typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
