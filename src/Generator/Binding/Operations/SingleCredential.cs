namespace Gigstack.Generator.Binding.Operations;

/// <summary>Which scheme the constructors are for that take one credential: the one that the document prefers.</summary>
internal static class SingleCredential
{
    /// <param name="schemes">The schemes of the document.</param>
    /// <param name="security">Names of schemes in order of preference; <see cref="SecurityBinder.AnyScheme"/> for all that have credentials.</param>
    public static SingleCredentialModel? Of(EquatableArray<SecuritySchemeModel> schemes, EquatableArray<string> security)
    {
        if (security.Count == 0)
            return null;
        var preferred = schemes.FirstOrDefault(scheme => security[0] == SecurityBinder.AnyScheme || scheme.Name == security[0]);
        return preferred is null ? null : new SingleCredentialModel(preferred, KeyOf(preferred.Kind));
    }

    private static CredentialKey KeyOf(SecurityKind kind) => kind switch
    {
        SecurityKind.Basic => CredentialKey.None,
        SecurityKind.Bearer => CredentialKey.Bearer,
        _ => CredentialKey.ApiKey,
    };
}
