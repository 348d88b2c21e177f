using System.Globalization;

namespace Gigstack.Generator.Binding.Naming;

/// <summary>The names of one C# scope. Those of members are given all at once; types inside are found one by one and come after them.</summary>
internal sealed class NameScope
{
    private readonly StringComparer _comparer;
    private readonly HashSet<string> _taken;
    private InlineNames? _inline;

    public NameScope(params string[] reserved)
        : this(StringComparer.Ordinal, reserved)
    {
    }

    private NameScope(StringComparer comparer, string[] reserved)
    {
        _comparer = comparer;
        _taken = new HashSet<string>(reserved, comparer);
    }

    /// <summary>The names of a namespace: each gets a file, and file names do not differ by case alone.</summary>
    public static NameScope ForNamespace() => new(StringComparer.OrdinalIgnoreCase, []);

    /// <summary>Members that every generated record has, from the language or from us.</summary>
    public static NameScope ForRecord(string typeName) => new(
        typeName, "JsonCodec", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "EqualityContract", "PrintMembers", "Clone", "Deconstruct", "AdditionalProperties");

    /// <summary>The same for open enums and unions.</summary>
    public static NameScope ForStruct(string typeName) => new(
        typeName, "JsonCodec", "Value", "IsKnown", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals",
        "PrintMembers", "Clone", "Deconstruct");

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>A member cannot be called as the type around it (CS0542), nor as a member that the type has anyway: it is a <c>…Value</c> then.</summary>
    public string Member(string wanted) => IsTaken(wanted) ? wanted + "Value" : wanted;

    /// <summary>Nor can a type be called as a member that every type of its kind has, or as one that is there anyway: it is a <c>…Type</c> then.</summary>
    public string Type(string wanted, bool isRecord) =>
        wanted is "JsonCodec" or "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "EqualityContract" || (isRecord && wanted is "AdditionalProperties") || (!isRecord && wanted is "Value" or "IsKnown") || IsTaken(wanted) ? wanted + "Type" : wanted;

    /// <summary>Takes a name that is there whatever the document says.</summary>
    public string Fix(string wanted)
    {
        wanted = Identifier.Shorten(wanted);
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>Takes the names of all things of the scope.</summary>
    public string[] Take(IReadOnlyList<NameClaim> claims)
    {
        var names = NameResolution.Resolve(claims, _comparer, IsTaken);
        _taken.UnionWith(names);
        return names;
    }

    /// <summary>Takes the name of a thing that yields to all others of the scope.</summary>
    public string TakeLate(NameClaim claim)
    {
        var name = !IsTaken(claim.Wanted) ? claim.Wanted : claim.Second is { } second && !IsTaken(second) ? second : claim.Last;
        return Fix(name);
    }

    /// <summary>Takes the name of a type that stands inside.</summary>
    public string Take(NameClaim claim, string enclosing, NameDecisions decisions)
    {
        _inline ??= new InlineNames(enclosing, _comparer, [.. _taken]);
        var name = _inline.Take(claim, _taken, decisions);
        _taken.Add(name);
        return name;
    }
}
