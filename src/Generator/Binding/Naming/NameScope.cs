using System.Globalization;

namespace Gigstack.Generator.Binding.Naming;

/// <summary>The names of a C# scope. Members are named all at once. Nested types are found one by one; members take precedence.</summary>
internal sealed class NameScope
{
    /// <summary>Members that only open enums have.</summary>
    private static readonly string[] s_ofEnums = ["Known", "Values", "Parse", "TryParse"];

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

    /// <summary>The scope of a namespace. Each type gets a file, so names that differ only in case conflict.</summary>
    public static NameScope ForNamespace() => new(StringComparer.OrdinalIgnoreCase, []);

    /// <summary>The scope of a record, with the members that every generated record has.</summary>
    public static NameScope ForRecord(string typeName) => new(
        typeName, "JsonCodec", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "EqualityContract", "PrintMembers", "Clone", "Deconstruct", "AdditionalProperties");

    /// <summary>The scope of a static class.</summary>
    public static NameScope ForPresets(string typeName) => new(
        typeName, "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize");

    /// <summary>The scope of an open enum.</summary>
    public static NameScope ForEnum(string typeName)
    {
        var scope = ForStruct(typeName);
        scope._taken.UnionWith(s_ofEnums);
        return scope;
    }

    /// <summary>The scope of a union.</summary>
    public static NameScope ForStruct(string typeName) => new(
        typeName, "JsonCodec", "Value", "IsKnown", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals",
        "PrintMembers", "Clone", "Deconstruct");

    /// <summary>Whether an open enum has a member with this name, so that it cannot have it itself (CS0542).</summary>
    public static bool IsOfEnums(string name) => name is "Value" or "IsKnown" || s_ofEnums.Contains(name);

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>The name of a member, with the suffix <c>Value</c> if it is the name of the type (CS0542) or of a fixed member.</summary>
    public string Member(string wanted) => IsTaken(wanted) ? wanted + "Value" : wanted;

    /// <summary>
    /// The name of a type, with the suffix <c>Type</c> if it is the name of one of its fixed members or of another generated type.
    /// </summary>
    public string Type(string wanted, bool isRecord, bool isEnum = false) =>
        wanted is "JsonCodec" or "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "EqualityContract"
            || (isRecord && wanted is "AdditionalProperties") || (!isRecord && wanted is "Value" or "IsKnown")
            || (isEnum && s_ofEnums.Contains(wanted)) || IsTaken(wanted)
            ? wanted + "Type"
            : wanted;

    /// <summary>Takes a name that does not depend on the document.</summary>
    public string Fix(string wanted)
    {
        wanted = Identifier.Shorten(wanted);
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>Takes the names of all elements of the scope.</summary>
    public string[] Take(IReadOnlyList<NameClaim> claims)
    {
        var names = NameResolution.Resolve(claims, _comparer, IsTaken);
        _taken.UnionWith(names);
        return names;
    }

    /// <summary>Takes the name of an element with the lowest precedence.</summary>
    public string TakeLate(NameClaim claim)
    {
        var name = !IsTaken(claim.Wanted) ? claim.Wanted : claim.Second is { } second && !IsTaken(second) ? second : claim.Last;
        return Fix(name);
    }

    /// <summary>Takes the name of an inline type.</summary>
    public string Take(NameClaim claim, string enclosing, NameDecisions decisions)
    {
        _inline ??= new InlineNames(enclosing, _comparer, [.. _taken]);
        var name = _inline.Take(claim, _taken, decisions);
        _taken.Add(name);
        return name;
    }
}
