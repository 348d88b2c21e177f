using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>The credentials that a configuration can have: one at the top, or one per security scheme.</summary>
internal static class CredentialSettings
{
    private const string ApiKey = "ApiKey";

    private const string User = "User";

    private const string Password = "Password";

    private const string ClientId = "ClientId";

    private const string ClientSecret = "ClientSecret";

    private const string TokenUrl = "TokenUrl";

    private const string Scopes = "Scopes";

    private const string SecretInBody = "SecretInBody";

    private const string All = nameof(ApiClientOptions.Credentials);

    public static readonly string[] Names = [ApiKey, User, Password, ClientId, ClientSecret, TokenUrl, Scopes, SecretInBody, All];

    public static void Bind(ApiClientOptions options, ApiDescription description, SettingsSection section)
    {
        if (description.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == description.CredentialScheme) is { } single)
            options.Credential = Read(section, "", single) ?? options.Credential;
        foreach (var scheme in description.SecuritySchemes)
        {
            if (Read(section, $"{All}:{scheme.Name}:", scheme) is { } credential)
                options.Credentials[scheme.Name] = credential;
        }

        foreach (var name in section.Names.Where(name => name.StartsWith(All + ":", StringComparison.OrdinalIgnoreCase)))
        {
            if (section.Text(name) is not null && !description.SecuritySchemes.Any(scheme => IsOf(name, scheme)))
                section.Report(name, $"is of no security scheme of {description.Name}.");
        }
    }

    /// <summary>The keys that the credential of a scheme needs.</summary>
    public static string Needed(ApiSecurityScheme scheme, Func<string, string> key) => scheme.CredentialKind switch
    {
        "Basic" => $"{key(User)} and {key(Password)}",
        "Bearer" when (scheme.TokenUrl ?? scheme.MetadataUrl) is not null => $"{key(ApiKey)}, or {key(ClientId)} and {key(ClientSecret)}",
        _ => key(ApiKey),
    };

    private static bool IsOf(string name, ApiSecurityScheme scheme) =>
        (name + ":").StartsWith($"{All}:{scheme.Name}:", StringComparison.OrdinalIgnoreCase);

    private static ApiCredential? Read(SettingsSection section, string prefix, ApiSecurityScheme scheme)
    {
        var isKey = section.Text(prefix + ApiKey) is not null;
        var isUser = (section.Text(prefix + User) ?? section.Text(prefix + Password)) is not null;
        var isClient = (section.Text(prefix + ClientId) ?? section.Text(prefix + ClientSecret)) is not null;
        if (!isKey && !isUser && !isClient)
            return null;
        var fits = scheme.CredentialKind switch
        {
            "Basic" => isUser && !isKey && !isClient,
            "Bearer" => isKey != isClient && !isUser,
            _ => isKey && !isUser && !isClient,
        };
        if (!fits)
        {
            section.Report(
                prefix.Length == 0 ? isKey ? ApiKey : isUser ? User : ClientId : prefix.TrimEnd(':'),
                $"does not fit: the security scheme \"{scheme.Name}\" needs {Needed(scheme, name => section.Key(prefix + name))}, "
                    + "and no other secret.");
            return null;
        }

        return isKey ? Key(section, prefix + ApiKey, scheme)
            : isUser ? Basic(section, prefix)
            : Client(section, prefix);
    }

    private static ApiCredential? Key(SettingsSection section, string name, ApiSecurityScheme scheme)
    {
        // Read again for each request, so that a key can be rotated in the configuration.
        ValueTask<string> Current(CancellationToken cancellationToken) => new(section.CurrentText(name)?.Trim() ?? "");
        return Try(section, name, () =>
        {
            SecretCredential.Checked(section.Text(name)!.Trim(), name);
            return scheme.CredentialKind == "Bearer" ? ApiCredential.Bearer(Current) : ApiCredential.ApiKey(Current);
        });
    }

    private static ApiCredential? Basic(SettingsSection section, string prefix) =>
        Both(section, prefix + User, prefix + Password)
            ? Try(section, prefix + User, () => ApiCredential.Basic(section.Text(prefix + User)!, section.Text(prefix + Password)!))
            : null;

    private static ApiCredential? Client(SettingsSection section, string prefix)
    {
        if (!Both(section, prefix + ClientId, prefix + ClientSecret))
            return null;
        Uri? url = null;
        if (section.Text(prefix + TokenUrl) is { } address && !Uri.TryCreate(address, UriKind.Absolute, out url))
            section.Report(prefix + TokenUrl, "must be an absolute address.");
        var inBody = false;
        if (section.Text(prefix + SecretInBody) is { } flag && !bool.TryParse(flag, out inBody))
            section.Report(prefix + SecretInBody, "must be true or false.");
        return ApiCredential.ClientCredentials(
            section.Text(prefix + ClientId)!, section.Text(prefix + ClientSecret)!, url, section.List(prefix + Scopes), inBody);
    }

    private static bool Both(SettingsSection section, string first, string second)
    {
        foreach (var (missing, other) in new[] { (first, second), (second, first) })
        {
            if (section.Text(missing) is null)
                section.Report(missing, $"is missing, because {section.Key(other)} is set.");
        }

        return section.Text(first) is not null && section.Text(second) is not null;
    }

    /// <summary>The messages of credentials never quote a secret.</summary>
    private static ApiCredential? Try(SettingsSection section, string name, Func<ApiCredential> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException exception)
        {
            section.Report(name, $"is not usable. {OptionFailures.Sentence(exception)}");
            return null;
        }
    }
}
