namespace Gigstack.Generator.Tests.Driver;

/// <summary>An AdditionalFile with the metadata of its MSBuild item.</summary>
internal sealed record ApiFile(string Path, string Text)
{
    public string Kind { get; init; } = "client";

    public string Namespace { get; init; } = "Test";

    public string ClientName { get; init; } = "TestClient";

    public string Accessibility { get; init; } = "public";

    public string Strict { get; init; } = "";

    public string IncludeTags { get; init; } = "";

    public string ExcludeTags { get; init; } = "";

    public string IncludePaths { get; init; } = "";

    public string ExcludePaths { get; init; } = "";

    public string Names { get; init; } = "";

    /// <summary>A file that others refer to.</summary>
    public static ApiFile Reference(string path, string text) => new(path, text) { Kind = "reference" };

    public IReadOnlyDictionary<string, string> Metadata => new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.OpenApiKind"] = Kind,
        ["build_metadata.AdditionalFiles.Namespace"] = Namespace,
        ["build_metadata.AdditionalFiles.ClientName"] = ClientName,
        ["build_metadata.AdditionalFiles.Accessibility"] = Accessibility,
        ["build_metadata.AdditionalFiles.Strict"] = Strict,
        ["build_metadata.AdditionalFiles.OpenApiIncludeTags"] = Base64(IncludeTags),
        ["build_metadata.AdditionalFiles.OpenApiExcludeTags"] = Base64(ExcludeTags),
        ["build_metadata.AdditionalFiles.OpenApiIncludePaths"] = Base64(IncludePaths),
        ["build_metadata.AdditionalFiles.OpenApiExcludePaths"] = Base64(ExcludePaths),
        ["build_metadata.AdditionalFiles.OpenApiNames"] = Base64(Names),
    };

    private static string Base64(string list) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(list));
}
