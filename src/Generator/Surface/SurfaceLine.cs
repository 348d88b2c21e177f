namespace Gigstack.Generator.Surface;

/// <summary>
/// A member of the generated code that users compile against, and what of it is on the wire. Printed as
/// <c>Person.Email : string? | optional wire="email"</c>.
/// </summary>
/// <param name="Key">The member: <c>Person.Email</c>; the type or client class for a type.</param>
/// <param name="Type">The C# type; for types, their kind.</param>
/// <param name="Facts">What else code or the wire depends on.</param>
internal sealed record SurfaceLine(string Key, string Type, EquatableArray<SurfaceFact> Facts)
{
    private const string BeforeType = " : ";
    private const string BeforeFacts = " | ";

    /// <summary>The enclosing type or class; empty for one that is not nested.</summary>
    public string Parent => Key.LastIndexOf('.') is >= 0 and var dot ? Key.Substring(0, dot) : "";

    /// <summary>The name of the member without its type.</summary>
    public string Name => Key.Substring(Key.LastIndexOf('.') + 1);

    /// <summary>The text of a fact; null if the line does not have it.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var fact in Facts)
            {
                if (fact.Name == name)
                    return fact.Value ?? "";
            }

            return null;
        }
    }

    public bool Has(string word) => this[word] is not null;

    public override string ToString() => Key + BeforeType + Type + (Facts.IsEmpty ? "" : BeforeFacts + string.Join(" ", Facts));

    /// <summary>Parses a line; null if it is malformed.</summary>
    public static SurfaceLine? Parse(string line)
    {
        var type = line.IndexOf(BeforeType, StringComparison.Ordinal);
        if (type <= 0 || line.IndexOf(' ') != type)
            return null;
        var rest = line.Substring(type + BeforeType.Length);
        var facts = rest.IndexOf(BeforeFacts, StringComparison.Ordinal);
        if (facts < 0)
            return new SurfaceLine(line.Substring(0, type), rest, default);
        return SurfaceFact.Parse(rest.Substring(facts + BeforeFacts.Length)) is { } parsed
            ? new SurfaceLine(line.Substring(0, type), rest.Substring(0, facts), parsed)
            : null;
    }
}
