using System;

namespace Gigstack.Generator.Binding;

/// <summary>What the project file says about a document.</summary>
internal sealed record BindingOptions(string Namespace, string ClientName, string Accessibility) : IEquatable<BindingOptions>
{
    /// <summary>The client's name without the suffix; options and JSON resolver are named after it.</summary>
    public string Product => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > 6
        ? ClientName.Substring(0, ClientName.Length - 6)
        : ClientName;
}
