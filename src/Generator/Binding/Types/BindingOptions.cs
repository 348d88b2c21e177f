using System;
using Gigstack.Generator.Binding.Filtering;

namespace Gigstack.Generator.Binding;

/// <summary>What the project file says about a document.</summary>
internal sealed record BindingOptions(string Namespace, string ClientName, string Accessibility) : IEquatable<BindingOptions>
{
    /// <summary>Which of the document's operations become methods.</summary>
    public OperationFilter Filter { get; init; } = OperationFilter.None;

    /// <summary>The client's name without the suffix; options and JSON resolver are named after it.</summary>
    public string Product => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > 6
        ? ClientName.Substring(0, ClientName.Length - 6)
        : ClientName;
}
