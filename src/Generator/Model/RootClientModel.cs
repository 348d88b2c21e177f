namespace Gigstack.Generator.Model;

/// <summary>The client that the user constructs.</summary>
internal sealed record RootClientModel
{
    public required string ClassName { get; init; }

    public required string OptionsName { get; init; }

    /// <summary>The static class that holds the JSON resolver.</summary>
    public required string JsonName { get; init; }

    /// <summary>The product, for the user agent and telemetry.</summary>
    public required string Product { get; init; }

    public required string Version { get; init; }

    /// <summary>The first server's address; empty when the document declares none, and then the options must.</summary>
    public string BaseAddress { get; init; } = "";

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public EquatableArray<GroupReference> Groups { get; init; }

    /// <summary>Operations that belong to no group.</summary>
    public GroupModel? Operations { get; init; }

    public EquatableArray<SecuritySchemeModel> Schemes { get; init; }

    /// <summary>Scheme names in order of preference; empty for none.</summary>
    public EquatableArray<string> DefaultSecurity { get; init; }

    /// <summary>Null when the document does not prefer a scheme: credentials then come by name alone.</summary>
    public SecuritySchemeModel? SingleCredential { get; init; }

    public ErrorShapeModel? ErrorShape { get; init; }

    /// <summary>Parameters promoted to the client (<c>x-client-parameter</c>).</summary>
    public EquatableArray<ParameterModel> ClientParameters { get; init; }

    /// <summary>The types with a codec of their own, for the resolver.</summary>
    public EquatableArray<TypeRef> JsonTypes { get; init; }
}

/// <summary>JSON pointers into an error body, in order of preference; those of <paramref name="Success"/> into any body.</summary>
internal sealed record ErrorShapeModel(EquatableArray<string> Code, EquatableArray<string> Message, EquatableArray<string> Details, EquatableArray<string> Success);
