using System;
using System.Collections.Generic;
using System.Globalization;

namespace Gigstack.Generator.Binding;

/// <summary>The names of one C# scope. Who comes first keeps a name; whoever comes later gets a number.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(params string[] reserved)
        : this(StringComparer.Ordinal, reserved)
    {
    }

    private NameScope(StringComparer comparer, string[] reserved) => _taken = new HashSet<string>(reserved, comparer);

    /// <summary>The names of a namespace: each gets a file, and file names do not differ by case alone.</summary>
    public static NameScope ForNamespace() => new(StringComparer.OrdinalIgnoreCase, []);

    /// <summary>Members that every generated record has, from the language or from us.</summary>
    public static NameScope ForRecord(string typeName) => new(
        typeName, "JsonCodec", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "EqualityContract", "PrintMembers", "Clone", "Deconstruct");

    /// <summary>The same for open enums and unions.</summary>
    public static NameScope ForStruct(string typeName) => new(
        typeName, "JsonCodec", "Value", "IsKnown", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals",
        "PrintMembers", "Clone", "Deconstruct");

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>A member cannot be called as the type around it (CS0542): it is a <c>…Value</c> then.</summary>
    public static string Member(string wanted, string typeName) => wanted == typeName ? wanted + "Value" : wanted;

    /// <summary>Nor can a type be called as a member that every type of its kind has: it is a <c>…Type</c> then.</summary>
    public static string Type(string wanted, ComponentKind kind) =>
        wanted is "JsonCodec" || (kind is not ComponentKind.Record && wanted is "Value" or "IsKnown") ? wanted + "Type" : wanted;

    public string Take(string wanted) => Take(wanted, out _);

    /// <param name="wanted">The name by the rules.</param>
    /// <param name="collided">Whether it was taken already.</param>
    public string Take(string wanted, out bool collided)
    {
        wanted = Identifier.Shorten(wanted);
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        collided = name != wanted;
        return name;
    }
}
