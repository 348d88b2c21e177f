namespace Gigstack.Generator.Model;

/// <summary>The credential of the constructors that take one alone.</summary>
internal sealed record SingleCredentialModel(SecuritySchemeModel Scheme, CredentialKey Key);

/// <summary>What a credential is made of when it is one string.</summary>
internal enum CredentialKey
{
    /// <summary>More than one string.</summary>
    None,
    Bearer,
    ApiKey,
}
