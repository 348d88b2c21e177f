namespace Gigstack.Generator.Binding.Naming;

/// <summary>The settings of a client in the project file.</summary>
internal sealed record BindingOptions(string Namespace, string ClientName, string Accessibility)
{
    /// <summary>Whether required properties can be missing in what is received.</summary>
    public bool IgnoresRequired { get; init; }

    /// <summary>The method that registers the client with dependency injection.</summary>
    public required string RegistrationMethod { get; init; }

    /// <summary>The client whose types this one uses; null for none.</summary>
    public OtherClient? SharedWith { get; init; }

    /// <summary>The name of the client without the suffix <c>Client</c>, for the names of other types.</summary>
    public string Product => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > 6
        ? ClientName.Substring(0, ClientName.Length - 6)
        : ClientName;
}
