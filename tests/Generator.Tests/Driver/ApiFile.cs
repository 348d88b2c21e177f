namespace Gigstack.Generator.Tests.Driver;

/// <summary>An AdditionalFile with the metadata of its MSBuild item.</summary>
internal sealed record ApiFile(string Path, string Text)
{
    public string Kind { get; init; } = "client";

    public string Namespace { get; init; } = "Test";

    public string ClientName { get; init; } = "TestClient";

    public string Accessibility { get; init; } = "public";

    public string Strict { get; init; } = "";

    public string RequiredInResponses { get; init; } = "";

    public string IncludeTags { get; init; } = "";

    public string ExcludeTags { get; init; } = "";

    public string IncludePaths { get; init; } = "";

    public string ExcludePaths { get; init; } = "";

    public string Names { get; init; } = "";

    /// <summary>The paths of the overlays, separated by semicolons.</summary>
    public string Overlay { get; init; } = "";

    public string RegistrationMethod { get; init; } = "";

    public string SkipIfReferenced { get; init; } = "";

    public string AssemblyName { get; init; } = "";

    public string SharedWith { get; init; } = "";

    /// <summary>The path of the listing of the client's surface.</summary>
    public string Surface { get; init; } = "";

    /// <summary>The project file with the item.</summary>
    public string DefinedIn { get; init; } = "";

    /// <summary>The namespace of the client that the file, which is C#, belongs to.</summary>
    public string Code { get; init; } = "";

    /// <summary>A file that others refer to.</summary>
    public static ApiFile Reference(string path, string text) => new(path, text) { Kind = "reference" };

    /// <summary>An overlay of other files.</summary>
    public static ApiFile OverlayOf(string path, string text) => new(path, text) { Kind = "overlay" };

    /// <summary>The listing of a client's surface.</summary>
    public static ApiFile Listing(string path, string text) => new(path, text) { Kind = "surface" };

    public IReadOnlyDictionary<string, string> Metadata => new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.OpenApiKind"] = Kind,
        ["build_metadata.AdditionalFiles.Namespace"] = Namespace,
        ["build_metadata.AdditionalFiles.ClientName"] = ClientName,
        ["build_metadata.AdditionalFiles.Accessibility"] = Accessibility,
        ["build_metadata.AdditionalFiles.Strict"] = Strict,
        ["build_metadata.AdditionalFiles.RequiredInResponses"] = RequiredInResponses,
        ["build_metadata.AdditionalFiles.OpenApiIncludeTags"] = Base64(IncludeTags),
        ["build_metadata.AdditionalFiles.OpenApiExcludeTags"] = Base64(ExcludeTags),
        ["build_metadata.AdditionalFiles.OpenApiIncludePaths"] = Base64(IncludePaths),
        ["build_metadata.AdditionalFiles.OpenApiExcludePaths"] = Base64(ExcludePaths),
        ["build_metadata.AdditionalFiles.OpenApiNames"] = Base64(Names),
        ["build_metadata.AdditionalFiles.OpenApiOverlay"] = Base64(Overlay),
        ["build_metadata.AdditionalFiles.RegistrationMethod"] = RegistrationMethod,
        ["build_metadata.AdditionalFiles.SkipIfReferenced"] = SkipIfReferenced,
        ["build_metadata.AdditionalFiles.AssemblyName"] = AssemblyName,
        ["build_metadata.AdditionalFiles.SharedWith"] = SharedWith,
        ["build_metadata.AdditionalFiles.Surface"] = Surface,
        ["build_metadata.AdditionalFiles.OpenApiCode"] = Code,
        ["build_metadata.AdditionalFiles.DefinedIn"] = DefinedIn,
        ["build_metadata.AdditionalFiles.OpenApiIsProject"] = Kind == "project" ? "true" : "",
    };

    /// <summary>The metadata of several items with one path, as the targets write it.</summary>
    public static IReadOnlyDictionary<string, string> MetadataOf(IEnumerable<ApiFile> items)
    {
        var clients = items.Where(static item => item.Kind == "client").Select(static item => string.Join(',', item.Values.Select(static value => $"{value.Name}:{Base64(value.Value)}")));
        return new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.OpenApiClients"] = string.Join('|', clients),
            ["build_metadata.AdditionalFiles.OpenApiReference"] = items.Any(static item => item.Kind == "reference") ? "true" : "",
            ["build_metadata.AdditionalFiles.OpenApiIsOverlay"] = items.Any(static item => item.Kind == "overlay") ? "true" : "",
        };
    }

    private (string Name, string Value)[] Values => [
        (nameof(Namespace), Namespace),
        (nameof(ClientName), ClientName),
        (nameof(Accessibility), Accessibility),
        (nameof(Strict), Strict),
        (nameof(RequiredInResponses), RequiredInResponses),
        (nameof(IncludeTags), IncludeTags),
        (nameof(ExcludeTags), ExcludeTags),
        (nameof(IncludePaths), IncludePaths),
        (nameof(ExcludePaths), ExcludePaths),
        (nameof(Names), Names),
        (nameof(Overlay), Overlay),
        (nameof(RegistrationMethod), RegistrationMethod),
        (nameof(SkipIfReferenced), SkipIfReferenced),
        (nameof(AssemblyName), AssemblyName),
        (nameof(SharedWith), SharedWith),
        (nameof(Surface), Surface)];

    private static string Base64(string list) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(list));
}
