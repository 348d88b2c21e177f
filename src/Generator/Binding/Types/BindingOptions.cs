namespace Gigstack.Generator.Binding.Types;

/// <summary>What the project file says about the client of a document.</summary>
internal sealed record BindingOptions(string Namespace, string ClientName, string Accessibility)
{
    /// <summary>The client's name without the suffix; options and JSON resolver are named after it.</summary>
    public string Product => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > 6
        ? ClientName.Substring(0, ClientName.Length - 6)
        : ClientName;
}
