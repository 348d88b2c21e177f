namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds security schemes and requirements.</summary>
internal sealed class SecurityBinder
{
    /// <summary>Stands for all credentials of the client.</summary>
    public const string AnyScheme = "*";

    private static readonly EquatableArray<string> s_all = new[] { AnyScheme }.ToEquatableArray();

    private readonly BindingContext _context;

    public SecurityBinder(BindingContext context)
    {
        _context = context;
        var schemes = new List<SecuritySchemeModel>();
        foreach (var declared in context.Api.SecuritySchemes)
        {
            if (Scheme(declared) is { } scheme)
                schemes.Add(scheme);
        }

        Schemes = schemes.ToEquatableArray();
        Default = IsDeclared(context.Api) || Schemes.Count == 0 ? Names(context.Api.Security) : s_all;
    }

    public EquatableArray<SecuritySchemeModel> Schemes { get; }

    /// <summary>The requirements of the document; <c>*</c>, all credentials, if it has schemes but no requirements.</summary>
    public EquatableArray<string> Default { get; }

    /// <summary>The scheme for constructors with a single credential: the first one of the requirements; null if there is none.</summary>
    public SecuritySchemeModel? Single =>
        Default.Count == 0 ? null : Schemes.FirstOrDefault(scheme => Default[0] == AnyScheme || scheme.Name == Default[0]);

    /// <summary>Whether an operation can be called without a credential, as far as the document says.</summary>
    public bool AllowsAnonymous =>
        Schemes.Count == 0 || _context.Api.Operations.Any(operation => IsAnonymous(OfOperation(operation) ?? Default));

    /// <summary>The requirements of the operation; null if they are those of the document.</summary>
    public EquatableArray<string>? OfOperation(Operation operation)
    {
        if (operation.Security is null)
            return null;
        var own = Names(operation.Security);
        return own.Equals(Default) ? null : own;
    }

    private SecuritySchemeModel? Scheme(SecurityScheme scheme)
    {
        switch (scheme.Type)
        {
            case SecuritySchemeType.Http:
                return Http(scheme);
            case SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect:
                return Bearer(scheme) with { TokenUrl = scheme.TokenUrl, MetadataUrl = scheme.MetadataUrl };
            case SecuritySchemeType.ApiKey when scheme.In is { } place:
                var kind = place is ParameterLocation.Query
                    ? SecurityKind.ApiKeyQuery
                    : place is ParameterLocation.Cookie ? SecurityKind.ApiKeyCookie
                    : SecurityKind.ApiKeyHeader;
                return new SecuritySchemeModel(scheme.Name, kind, CredentialKey.ApiKey, scheme.KeyName, scheme.Description);
            case SecuritySchemeType.MutualTls:
                _context.Findings.Add(Descriptors.MutualTls, Pointer(scheme), scheme.Name);
                return null;
            default:
                return Unsupported(scheme, $"The security scheme '{scheme.Name}' is not supported");
        }
    }

    /// <summary>A scheme of the Authorization header. Its name is case-insensitive (RFC 9110, section 11.1).</summary>
    private SecuritySchemeModel? Http(SecurityScheme scheme)
    {
        var name = scheme.HttpScheme?.Trim() ?? "";
        switch (name.ToLowerInvariant())
        {
            case "bearer":
                return Bearer(scheme);
            case "basic":
                return new SecuritySchemeModel(scheme.Name, SecurityKind.Basic, CredentialKey.None, null, scheme.Description);
            case "":
                _context.Findings.Add(
                    Descriptors.ReadLeniently, Pointer(scheme), $"the http scheme '{scheme.Name}' has no 'scheme'", "it is read as bearer");
                return Bearer(scheme);
            case "digest" or "mutual" or "negotiate" or "ntlm" or "scram-sha-1" or "scram-sha-256":
                return Unsupported(
                    scheme,
                    $"The http scheme '{name}' of '{scheme.Name}' answers a challenge of the server: set the credential on the handler of "
                    + "the HttpClient");
            case var _ when HeaderName.IsValid(name):
                return new SecuritySchemeModel(
                    scheme.Name, SecurityKind.Authorization, CredentialKey.ApiKey, name, scheme.Description);
            default:
                return Unsupported(scheme, $"'{name}' of the security scheme '{scheme.Name}' is not a scheme of the Authorization header");
        }
    }

    private static SecuritySchemeModel Bearer(SecurityScheme scheme) =>
        new(scheme.Name, SecurityKind.Bearer, CredentialKey.Bearer, null, scheme.Description);

    private SecuritySchemeModel? Unsupported(SecurityScheme scheme, string problem)
    {
        _context.Findings.Unsupported(Pointer(scheme), problem, "no credential is sent for it");
        return null;
    }

    private static JsonPointer Pointer(SecurityScheme scheme) =>
        JsonPointer.Root.Then("components", "securitySchemes").Then(scheme.Name);

    /// <summary>
    /// The requirements in order of preference. Schemes that are required together are joined by <c>+</c>, as the runtime expects. A
    /// requirement without a supported scheme is empty and comes last: it allows an anonymous call.
    /// </summary>
    private EquatableArray<string> Names(IReadOnlyList<SecurityRequirement>? requirements) =>
        (requirements ?? [])
            .Select(requirement => string.Join("+", requirement.Schemes.Where(name => Schemes.Any(scheme => scheme.Name == name))))
            .Distinct().OrderBy(static names => names.Length == 0).ToEquatableArray();

    private static bool IsAnonymous(EquatableArray<string> requirements) =>
        requirements.Count == 0 || requirements.Contains("") || requirements.Contains(AnyScheme);

    private static bool IsDeclared(Api api) =>
        api.Security is not null || api.Operations.Any(static operation => operation.Security is not null);
}
