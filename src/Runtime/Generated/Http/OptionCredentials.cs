namespace Gigstack.Runtime.Generated;

/// <summary>The credentials of a client: those of its constructor, or those of its options.</summary>
internal static class OptionCredentials
{
    private const string Single = nameof(ApiClientOptions.Credential);

    private const string Named = nameof(ApiClientOptions.Credentials);

    /// <exception cref="ArgumentException">A credential is missing, or given twice.</exception>
    public static IReadOnlyDictionary<string, ApiCredential> Of(
        ApiClientOptions options, ApiDescription description, IReadOnlyDictionary<string, ApiCredential>? given)
    {
        if (given is not null)
        {
            return options.Credential is null && options.Credentials.Count == 0
                ? given
                : throw new ArgumentException(
                    $"The constructor and the options both have credentials. Set {Single} and {Named} for a client that is created from "
                        + "its options alone.",
                    nameof(options));
        }

        var all = new Dictionary<string, ApiCredential>(options.Credentials, StringComparer.Ordinal);
        if (options.Credential is { } single)
            Add(all, single, description);
        return all.Count > 0 || !description.RequiresCredential ? all : throw new ArgumentException(Missing(description), nameof(options));
    }

    private static void Add(Dictionary<string, ApiCredential> all, ApiCredential single, ApiDescription description)
    {
        var scheme = description.CredentialScheme
            ?? throw new ArgumentException(
                $"{description.Name} has no security scheme for {Single}. Use {Named}.", nameof(description));
        if (!all.TryAdd(scheme, single))
        {
            throw new ArgumentException(
                $"{Single} and {Named} both have a credential for the security scheme \"{scheme}\".", nameof(description));
        }
    }

    private static string Missing(ApiDescription description) =>
        description.CredentialScheme is { } scheme
            ? $"There is no credential. Set {Single}, which is for the security scheme \"{scheme}\"."
            : $"There is no credential. Add one to {Named} under the name of its security scheme.";
}
