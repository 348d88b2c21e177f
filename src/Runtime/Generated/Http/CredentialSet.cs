using System.Net.Http.Headers;

namespace Gigstack.Runtime.Generated;

/// <summary>The credentials of a client, and which of them a request takes.</summary>
internal sealed class CredentialSet
{
    private readonly IReadOnlyList<string> _default;
    private readonly Dictionary<string, (ApiSecurityScheme Scheme, ApiCredential Credential)> _byScheme = new(StringComparer.Ordinal);

    public CredentialSet(TransportCore core, IReadOnlyDictionary<string, ApiCredential> credentials)
    {
        ApiDescription description = core.Description;
        _default = description.DefaultSecurity;
        foreach ((string name, ApiCredential credential) in credentials)
        {
            ApiSecurityScheme scheme = description.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == name)
                ?? throw new ArgumentException($"{description.Name} has no security scheme \"{name}\".", nameof(credentials));
            if (credential.Kind != scheme.CredentialKind)
                throw new ArgumentException($"The security scheme \"{name}\" takes a credential of kind {scheme.CredentialKind}, not {credential.Kind}.", nameof(credentials));
            if (scheme.CredentialKind == "ApiKey" && string.IsNullOrEmpty(scheme.ParameterName))
                throw new ArgumentException($"The security scheme \"{name}\" does not name its parameter.", nameof(core));
            _byScheme.Add(name, (scheme, credential.For(scheme.Name, scheme.TokenUrl, core.Connection)));
        }
    }

    /// <summary>Adds the credentials to a message; gives its address, to which a key may have been appended.</summary>
    /// <remarks>
    /// A client without any credential calls anonymously and leaves the answer to the API: something outside may authenticate it. A client
    /// with credentials, none of which the request accepts, lacks one, and says so before anything is sent.
    /// </remarks>
    public async ValueTask<Uri> ApplyAsync(HttpRequestMessage message, Uri uri, ApiRequest request, CancellationToken cancellationToken)
    {
        foreach (string name in Choose(request.Security ?? _default))
        {
            (ApiSecurityScheme scheme, ApiCredential credential) = _byScheme[name];
            uri = scheme.Apply(message, uri, request, await credential.GetSecretAsync(cancellationToken).ConfigureAwait(false));
        }

        return uri;
    }

    /// <summary>Whether a message that was refused had a token in it that can be renewed.</summary>
    public bool Forget(HttpRequestMessage message)
    {
        const string Bearer = "Bearer ";
        if (!message.Headers.NonValidated.TryGetValues("Authorization", out HeaderStringValues values) || values.ToString() is not { } sent || !sent.StartsWith(Bearer, StringComparison.Ordinal))
            return false;
        bool any = false;
        foreach ((_, ApiCredential credential) in _byScheme.Values)
            any |= credential.Forget(sent[Bearer.Length..]);
        return any;
    }

    private IEnumerable<string> Choose(IReadOnlyList<string> alternatives)
    {
        foreach (string alternative in alternatives)
        {
            if (alternative == "*")
                return _byScheme.Keys;
            string[] names = alternative.Split('+');
            if (names.All(_byScheme.ContainsKey))
                return names;
        }
        return alternatives.Count == 0 || _byScheme.Count == 0 || alternatives.Contains("")
            ? []
            : throw new InvalidOperationException($"The client has no credential for this operation. It takes one for the security scheme {string.Join(" or ", alternatives.Select(static alternative => $"\"{alternative.Replace("+", "\" with \"", StringComparison.Ordinal)}\""))}.");
    }
}
