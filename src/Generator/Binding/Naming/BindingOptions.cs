namespace Gigstack.Generator.Binding.Naming;

/// <summary>The settings of a client in the project file.</summary>
internal sealed record BindingOptions(string Namespace, string ClientName, string Accessibility)
{
    /// <summary>The name of the client without the suffix <c>Client</c>, for the names of other types.</summary>
    public string Product => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > 6
        ? ClientName.Substring(0, ClientName.Length - 6)
        : ClientName;
}
