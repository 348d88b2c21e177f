namespace Gigstack.Generator.Binding.Types;

/// <summary>The C# type of a schema, and whether JSON null is one of its values.</summary>
internal readonly record struct BoundType(TypeRef Type, bool IsNullable = false)
{
    public static BoundType Element => new(TypeRef.Of(WireKind.Element));
}
