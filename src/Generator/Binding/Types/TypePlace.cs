namespace Gigstack.Generator.Binding.Types;

/// <summary>Where a schema stands: what an inline type there is called and which type it is nested in.</summary>
internal sealed record TypePlace
{
    public required JsonPointer Pointer { get; init; }

    /// <summary>What an inline type is named after, before the suffix for its kind.</summary>
    public required string InlineName { get; init; }

    /// <summary>The full name of the enclosing type or namespace.</summary>
    public required string Enclosing { get; init; }

    public required BindingContext Context { get; init; }

    /// <summary>The names already used there.</summary>
    public required NameScope Scope { get; init; }

    /// <summary>Collects the inline types.</summary>
    public required List<TypeModel> Inline { get; init; }

    /// <summary>Whether values of this place are sent: then absence and null of a property can differ.</summary>
    public bool InRequest { get; init; }

    /// <summary>Whether the inline name is used as it is, because the place has no property of that name beside the type.</summary>
    public bool IsTopLevel { get; init; }

    public TypePlace At(JsonPointer pointer, string inlineName) => this with { Pointer = pointer, InlineName = inlineName };

    public TypePlace Below(JsonPointer pointer, string suffix) => this with { Pointer = pointer, InlineName = InlineName + suffix, IsTopLevel = true };

    /// <summary>Takes a name for an inline type: the place's name, with the suffix unless it stands alone.</summary>
    public string Take(string suffix, out string fullName)
    {
        var wanted = Identifier.Shorten(IsTopLevel ? InlineName : InlineName + suffix);
        var name = Scope.Take(new NameClaim(wanted, Pointer.ToString()) { Second = Identifier.Shorten(wanted + "Type") }, Enclosing, Context.Decisions);
        if (name != wanted)
            Context.Findings.NameTaken(Pointer, "The inline schema", wanted, name);
        fullName = Enclosing + "." + name;
        return name;
    }
}
