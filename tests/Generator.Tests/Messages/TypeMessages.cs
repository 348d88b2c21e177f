using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Schemas as C# types.</summary>
internal static class TypeMessages
{
    private const string Ambiguity = "Binding/Types/UnionAmbiguity.cs";
    private const string Shape = "Binding/Schemas/ObjectShape.cs";

    public static readonly MessageCase[] All =
    [
        Of(
            Shape,
            Schemas(
                "A: { type: object, properties: { a: { type: string } }, oneOf: [{ properties: { b: { type: string } } }, { type: "
                + "string }] }"),
            "GIG0005: 'oneOf' mixes objects with other values; the alternative that is not an object is left out",
            "GIG0016: 'oneOf' next to 'properties' or in 'allOf' is read as one type with the properties of every alternative"),
        Of(
            Shape,
            Schemas(string.Join(", ", Enumerable.Range(0, 130).Select(static i =>
                $"A{i}: {{ properties: {{ p{i}: {{ type: string }} }}, allOf: [{{ $ref: '#/components/schemas/A{i + 1}' }}] }}"))
                + ", A130: { type: object }"),
            [.. Enumerable.Repeat(
                "GIG0008: A limit was exceeded: allOf is nested more than 128 levels deep, or has more than 4096 parts including "
                + "alternatives; "
                + "deeper parts are left out",
                3)]),
        Of(
            "Binding/Schemas/PropertyMerge.cs",
            Schemas("A: { allOf: [{ properties: { a: { type: string } } }, { properties: { a: { type: integer } } }] }"),
            "GIG0009: The document was read leniently: 'allOf' gives this property the types string and integer; it is read as integer"),
        Of(
            "Binding/Types/ComponentTypes.cs",
            Schemas(
                "a_b: { type: object, properties: { x: { type: string } } }, a-b: { type: object, properties: { x: { type: string } } }"),
            "GIG0006: The schema 'a_b' would be named 'AB', which is already used; it is named 'AB_a_b'"),
        Of(
            "Binding/Types/ComponentTypes.cs",
            Schemas("A: { type: array, items: { $ref: '#/components/schemas/A' } }"),
            "GIG0005: The schema 'A' refers to itself, or through too many other schemas; the value is a JsonElement"),
        Of(
            "Binding/Types/ComponentTypes.cs",
            Schemas("A: { $dynamicRef: '#a' }"),
            "GIG0020: '$dynamicRef' does not affect the generated type: the type is determined by the other keywords",
            "GIG0003: '#a' cannot be resolved: there is no such schema; the value is a JsonElement"),
        Of(
            "Binding/Types/EnumBinder.cs",
            Schemas("A: { type: string, enum: [a_b, a-b, 1] }"),
            "GIG0009: The document was read leniently: the value 1 of a string enum is not a string; it is read as 1",
            "GIG0006: The enum value 'a_b' would be named 'AB', which is already used; it is named 'AB_a_b'; use x-enum-varnames to "
            + "choose the name"),
        Of(
            "Binding/Types/EnumBinder.cs",
            Schemas("A: { type: string, enum: [1] }"),
            "GIG0009: The document was read leniently: the value 1 of a string enum is not a string; it is read as \"1\""),
        Of(
            "Binding/Types/ExpandableProperty.cs",
            Schemas("A: { oneOf: [{ type: string }, { type: object, properties: { id: { type: integer } } }], x-expandable: id }"),
            "GIG0005: 'x-expandable' is not the name of a string property that all alternatives but one string have; the union has no such "
            + "property"),
        Of(
            "Binding/Types/PropertyNames.cs",
            Schemas("A: { type: object, properties: { a_b: { type: string }, a-b: { type: string } } }"),
            "GIG0006: The property 'a_b' would be named 'AB', which is already used; it is named 'AB_a_b'"),
        Of(
            "Binding/Types/SchemaTypes.cs",
            Schemas("A: { type: object, properties: { a: { type: [integer, boolean], enum: [true, 1] } } }"),
            "GIG0005: Multiple types (integer, boolean) have no C# type; the value is a JsonElement"),
        Of(
            "Binding/Types/SchemaTypes.cs",
            Schemas(string.Join(", ", Enumerable.Range(0, 40).Select(static i =>
                $"A{i}: {{ type: array, items: {{ properties: {{ p{i}: {{ properties: {{ "
                + $"q{i}: {{ $ref: '#/components/schemas/A{i + 1}' }} }} }} }} }} }}"))
                + ", A40: { type: string }"),
            "GIG0008: A limit was exceeded: types are nested more than 64 levels deep; the value is a JsonElement"),
        Of(
            "Binding/Types/TypePlace.cs",
            Schemas(
                "A: { type: object, properties: { b: { type: object, properties: { c: { type: string } } }, bInfo: { type: string } } }"),
            "GIG0006: The inline schema would be named 'BInfo', which is already used; it is named 'BInfoType'"),
        Of(
            Ambiguity,
            Schemas("A: { oneOf: [{ type: string, format: byte }, { type: string }] }"),
            "GIG0005: 'Base64' and 'Text' cannot be distinguished; such JSON is read as 'Base64'"),
        Of(
            Ambiguity,
            Schemas("A: { oneOf: [{ title: B, type: object }, { title: C, type: object, additionalProperties: { type: string } }] }"),
            "GIG0005: 'B' and 'C' cannot be distinguished without a discriminator; such JSON is read as 'C'"),
        Of(
            Ambiguity,
            Schemas("A: { oneOf: [{ title: B, type: string }, { title: C, type: string }, { title: D, type: string }] }"),
            "GIG0005: 'B' and 'C' cannot be distinguished; such JSON is read as 'B'; this union has 1 more such pair"),
        Of(
            Ambiguity,
            Schemas("A: { oneOf: [{ title: B, properties: { b: { type: string } } }, { title: C, properties: { c: { type: string } } }] }"),
            "GIG0015: Some cases of 'A' differ only in which properties are present; the best match is used"),
        Of(
            "Binding/Types/UnionBinder.cs",
            Schemas("A: { oneOf: [{ type: string }, { type: integer }, { $ref: '#/components/schemas/A' }] }"),
            "GIG0005: The union 'A' contains itself; this alternative is left out"),
        Of(
            "Binding/Types/UnionBinder.cs",
            Schemas("A: { oneOf: [{ title: a_b, type: string }, { title: a-b, type: integer }] }"),
            "GIG0006: A case of 'A' would be named 'AB', which is already used; it is named 'AB_a_b'; add a title to choose the name"),
    ];
}
