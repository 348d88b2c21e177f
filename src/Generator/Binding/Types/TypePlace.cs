namespace Gigstack.Generator.Binding.Types;

/// <summary>The place of a schema: the name of an inline type there, and the type that encloses it.</summary>
internal sealed record TypePlace
{
    public required JsonPointer Pointer { get; init; }

    /// <summary>The name of an inline type, without the suffix for its kind.</summary>
    public required string InlineName { get; init; }

    /// <summary>The full name of the enclosing type or namespace.</summary>
    public required string Enclosing { get; init; }

    public required BindingContext Context { get; init; }

    /// <summary>The names in the enclosing type or namespace.</summary>
    public required NameScope Scope { get; init; }

    /// <summary>Collects the inline types.</summary>
    public required List<TypeModel> Inline { get; init; }

    /// <summary>Whether values of this place are sent. Absent and null properties can then differ.</summary>
    public bool InRequest { get; init; }

    /// <summary>Whether the inline name is used without a suffix, because no property has that name.</summary>
    public bool IsTopLevel { get; init; }

    public TypePlace At(JsonPointer pointer, string inlineName) => this with { Pointer = pointer, InlineName = inlineName };

    public TypePlace Below(JsonPointer pointer, string suffix) =>
        this with { Pointer = pointer, InlineName = InlineName + suffix, IsTopLevel = true };

    /// <summary>Takes the name of an inline type.</summary>
    public string Take(string suffix, out string fullName)
    {
        var wanted = Identifier.Shorten(IsTopLevel ? InlineName : InlineName + suffix);
        var name = Scope.Take(
            new NameClaim(wanted, Pointer.ToString()) { Second = Identifier.Shorten(wanted + "Type") }, Enclosing, Context.Decisions);
        if (name != wanted)
            Context.Findings.NameTaken(Pointer, "The inline schema", wanted, name);
        fullName = Enclosing + "." + name;
        return name;
    }
}
