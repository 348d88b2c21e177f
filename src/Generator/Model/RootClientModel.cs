namespace Gigstack.Generator.Model;

/// <summary>The root client, which users construct.</summary>
internal sealed record RootClientModel
{
    public required string ClassName { get; init; }

    public required string OptionsName { get; init; }

    /// <summary>The method that registers the client with dependency injection.</summary>
    public required string RegistrationMethod { get; init; }

    /// <summary>The static class with the JSON resolver.</summary>
    public required string JsonName { get; init; }

    /// <summary>The product name, for the user agent and telemetry.</summary>
    public required string Product { get; init; }

    public required string Version { get; init; }

    /// <summary>The address of the first server; empty if the document has none, so that the options must have one.</summary>
    public string BaseAddress { get; init; } = "";

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public EquatableArray<GroupReference> Groups { get; init; }

    /// <summary>Operations that belong to no group.</summary>
    public GroupModel? Operations { get; init; }

    public EquatableArray<SecuritySchemeModel> Schemes { get; init; }

    /// <summary>The scheme names in order of preference; empty if there are none.</summary>
    public EquatableArray<string> DefaultSecurity { get; init; }

    /// <summary>The scheme for constructors with one credential; null if there is none, so that credentials are passed by name.</summary>
    public SecuritySchemeModel? SingleCredential { get; init; }

    /// <summary>Whether the client has a constructor without credentials.</summary>
    public bool AllowsAnonymous { get; init; }

    /// <summary>Whether the options must have an address, because the document has none that is absolute.</summary>
    public bool RequiresAddress { get; init; }

    public ErrorShapeModel? ErrorShape { get; init; }

    /// <summary>Parameters promoted to the client (<c>x-client-parameter</c>).</summary>
    public EquatableArray<ParameterModel> ClientParameters { get; init; }

    /// <summary>The types with a codec, for the resolver.</summary>
    public EquatableArray<TypeRef> JsonTypes { get; init; }
}

/// <summary>
/// JSON pointers into an error body, in order of preference. <paramref name="Success"/> applies to any body. With
/// <paramref name="IsFieldFirst"/>, strings of the details begin with the name of their field.
/// </summary>
internal sealed record ErrorShapeModel(
    EquatableArray<string> Code,
    EquatableArray<string> Message,
    EquatableArray<string> Details,
    EquatableArray<string> Success,
    bool IsFieldFirst);
