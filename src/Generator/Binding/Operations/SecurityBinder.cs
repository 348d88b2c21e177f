using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Security schemes and requirements.</summary>
internal sealed class SecurityBinder
{
    /// <summary>Whatever credentials there are.</summary>
    public const string AnyScheme = "*";

    private static readonly EquatableArray<string> All = new[] { AnyScheme }.ToEquatableArray();

    private readonly BindingContext _context;

    public SecurityBinder(BindingContext context)
    {
        _context = context;
        var schemes = new List<SecuritySchemeModel>();
        foreach (var pair in context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
            if (Scheme(pair.Key, pair.Value) is { } scheme)
                schemes.Add(scheme);
        Schemes = schemes.ToEquatableArray();
        Default = IsDeclared(context.Document) || Schemes.Count == 0 ? Names(context.Document.Security) : All;
    }

    public EquatableArray<SecuritySchemeModel> Schemes { get; }

    /// <summary>The document's requirements; <c>*</c>, all credentials there are, when it has schemes and never says where they apply.</summary>
    public EquatableArray<string> Default { get; }

    /// <summary>The operation's own requirement, when it differs.</summary>
    public EquatableArray<string>? OfOperation(OpenApiOperation operation)
    {
        if (operation.Security is null)
            return null;
        var own = Names(operation.Security);
        return own.Equals(Default) ? null : own;
    }

    // The reader leaves nothing where no scheme can be read.
    private SecuritySchemeModel? Scheme(string name, IOpenApiSecurityScheme? scheme)
    {
        var description = scheme?.Description ?? "";
        switch (scheme?.Type)
        {
            case SecuritySchemeType.Http when scheme.Scheme?.ToLowerInvariant() == "basic":
                return new SecuritySchemeModel(name, SecurityKind.Basic, null, description);
            case SecuritySchemeType.Http or SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect:
                return new SecuritySchemeModel(name, SecurityKind.Bearer, null, description, scheme.Flows?.ClientCredentials?.TokenUrl?.OriginalString);
            case SecuritySchemeType.ApiKey when scheme.In is { } place:
                var kind = place is ParameterLocation.Query ? SecurityKind.ApiKeyQuery : place is ParameterLocation.Cookie ? SecurityKind.ApiKeyCookie : SecurityKind.ApiKeyHeader;
                return new SecuritySchemeModel(name, kind, scheme.Name, description);
            default:
                _context.Findings.Unsupported(Pointer.Root.Then("components", "securitySchemes").Then(name), $"The security scheme '{name}'", "no credential is sent for it");
                return null;
        }
    }

    /// <summary>
    /// The requirements in order of preference; schemes that are needed together are joined as the runtime wants them. One without any scheme,
    /// or with none that a credential could serve, is empty and comes last: it allows an anonymous call.
    /// </summary>
    private EquatableArray<string> Names(IList<OpenApiSecurityRequirement>? requirements) =>
        (requirements ?? []).Select(requirement => string.Join("+", requirement.Keys.Select(static key => key.Reference.Id).Where(name => Schemes.Any(scheme => scheme.Name == name))))
            .Distinct().OrderBy(static names => names.Length == 0).ToEquatableArray();

    private static bool IsDeclared(OpenApiDocument document) =>
        document.Security is not null
        || DocumentOperation.Of(document).Any(static found => found.Operation.Security is not null);
}
