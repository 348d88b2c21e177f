using System.Net.Http.Headers;

namespace Gigstack.Runtime.Generated;

/// <summary>The credentials of a client, and the choice for each request.</summary>
internal sealed class CredentialSet
{
    private readonly IReadOnlyList<string> _default;
    private readonly Dictionary<string, (ApiSecurityScheme Scheme, ApiCredential Credential)> _byScheme = new(StringComparer.Ordinal);

    public CredentialSet(TransportCore core, IReadOnlyDictionary<string, ApiCredential> credentials)
    {
        var description = core.Description;
        _default = description.DefaultSecurity;
        foreach ((var name, var credential) in credentials)
        {
            ApiSecurityScheme scheme = description.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == name)
                ?? throw new ArgumentException($"{description.Name} has no security scheme \"{name}\".", nameof(credentials));
            if (credential is SecretCredential secret)
            {
                scheme.Check(secret.Kind, nameof(credentials));
                _byScheme.Add(name, (scheme, secret.For(scheme.Name, scheme.TokenUrl, scheme.MetadataUrl, core.Connection)));
            }
            else
            {
                ArgumentNullException.ThrowIfNull(credential, nameof(credentials));
                _byScheme.Add(name, (scheme, credential));
            }
        }
    }

    /// <summary>The query parameters that hold a credential.</summary>
    public IEnumerable<string> QueryNames => _byScheme.Values
        .Where(static one => one.Scheme.Kind == ApiSecurityKind.ApiKeyQuery)
        .Select(static one => one.Scheme.ParameterName!);

    /// <summary>Adds the credentials to a message whose address, headers and body are set.</summary>
    /// <remarks>
    /// A client without any credential calls anonymously, and the API decides: a proxy may authenticate the request. A client that has
    /// credentials, but none that the request accepts, throws before anything is sent.
    /// </remarks>
    public async ValueTask ApplyAsync(HttpRequestMessage message, ApiRequest request, RetriedCall call, CancellationToken cancellationToken)
    {
        List<ApiCredential>? custom = null;
        foreach (var name in Choose(request.Security ?? _default))
        {
            (var scheme, var credential) = _byScheme[name];
            if (credential is SecretCredential secret)
                scheme.Apply(message, await SecretAsync(secret, call, cancellationToken).ConfigureAwait(false));
            else if (custom?.Contains(credential) != true)
                (custom ??= []).Add(credential);
        }

        if (custom is null)
            return;

        // Last, so that a signature covers what the others add.
        foreach (var credential in custom)
            await AuthenticateAsync(credential, message, call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The secrets that a message carries.</summary>
    public SentSecrets SecretsOf(HttpRequestMessage message, ApiRequest request)
    {
        List<string>? secrets = null;
        foreach (var name in Choose(request.Security ?? _default))
        {
            if (_byScheme[name] is { Credential: SecretCredential, Scheme: var scheme } && scheme.SecretIn(message) is { } secret)
                (secrets ??= []).Add(secret);
        }

        // What a credential of the user, or a header of the caller, puts there is a secret too.
        if (message.Headers.NonValidated.TryGetValues("Authorization", out var values)
            && values.ToString().Split(' ') is { Length: > 0 } parts)
        {
            (secrets ??= []).AddRange(parts.Skip(1));
        }
        return new SentSecrets(secrets);
    }

    /// <summary>Whether a message that was rejected had a token that can be renewed.</summary>
    public bool Forget(HttpRequestMessage message)
    {
        const string Bearer = "Bearer ";
        if (!message.Headers.NonValidated.TryGetValues("Authorization", out var values)
            || values.ToString() is not { } sent || !sent.StartsWith(Bearer, StringComparison.Ordinal))
        {
            return false;
        }

        var any = false;
        foreach ((_, var credential) in _byScheme.Values)
            any |= credential is SecretCredential secret && secret.Forget(sent[Bearer.Length..]);
        return any;
    }

    /// <summary>The secret. The code of the user that gets it may ignore its token; the timeout applies nevertheless.</summary>
    private static ValueTask<string> SecretAsync(SecretCredential credential, RetriedCall call, CancellationToken cancellationToken)
    {
        var secret = credential.GetSecretAsync(cancellationToken);
        return secret.IsCompletedSuccessfully ? secret : Slow(secret.AsTask());

        async ValueTask<string> Slow(Task<string> task)
        {
            try
            {
                return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception) when (credential is ChangingSecret && !cancellationToken.IsCancellationRequested)
            {
                call.HasUserCodeFailed = true;
                throw;
            }
        }
    }

    private static async ValueTask AuthenticateAsync(
        ApiCredential credential,
        HttpRequestMessage message,
        RetriedCall call,
        CancellationToken cancellationToken)
    {
        var address = message.RequestUri!;
        try
        {
            var applied = credential.ApplyAsync(message, cancellationToken);
            if (!applied.IsCompletedSuccessfully)
                await applied.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            call.HasUserCodeFailed = true;
            throw;
        }
        if (message.RequestUri is not { IsAbsoluteUri: true } changed || !SameOriginRedirect.IsSameOrigin(address, changed))
        {
            call.HasUserCodeFailed = true;
            throw new InvalidOperationException(
                $"{credential.GetType().Name} changed the origin of the request, {address.GetLeftPart(UriPartial.Authority)}. "
                + "A credential may change the query and headers only.");
        }
    }

    private IEnumerable<string> Choose(IReadOnlyList<string> alternatives)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative == "*")
                return _byScheme.Keys;
            var names = alternative.Split('+');
            if (names.All(_byScheme.ContainsKey))
                return names;
        }
        if (alternatives.Count == 0 || _byScheme.Count == 0 || alternatives.Contains(""))
            return [];
        var quoted = alternatives.Select(static one => $"\"{one.Replace("+", "\" with \"", StringComparison.Ordinal)}\"");
        throw new InvalidOperationException(
            $"The client has no credential for this operation. It requires one for the security scheme {string.Join(" or ", quoted)}.");
    }
}
