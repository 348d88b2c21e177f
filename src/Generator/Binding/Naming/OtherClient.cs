namespace Gigstack.Generator.Binding.Naming;

/// <summary>Another client of the project, which has types that a client does not generate again.</summary>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Types">The generated types. Those that can be shared are chosen from them.</param>
internal sealed record OtherClient(string Namespace, EquatableArray<TypeModel> Types)
{
    /// <summary>The names of the types that are shared.</summary>
    public HashSet<string> Shared { get; init; } = [];
}
