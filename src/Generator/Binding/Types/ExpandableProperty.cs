namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// <c>x-expandable</c> of a union: a string stands for an object, and is the value of this property of it. APIs that can expand what they
/// refer to answer so.
/// </summary>
internal static class ExpandableProperty
{
    private const string Extension = "x-expandable";

    /// <summary>The JSON property. Null without the extension, or if the union does not have the property.</summary>
    public static string? Of(Schema schema, IReadOnlyList<UnionCaseModel> cases, JsonPointer pointer, Findings findings)
    {
        if (schema.Extensions[Extension] is not { } extension)
            return null;
        var shapes = new ObjectShapes(new Findings());
        var others = schema.Alternatives.Schemas.Where(static one => one.Value.Meaning.Types is not JsonTypes.String).ToList();
        if (extension.AsText() is { } property && cases.Count(static one => one.Type.Kind is WireKind.String) == 1
            && others.Count == cases.Count - 1
            && others.TrueForAll(other => IsText(shapes.Of(other.Value, pointer).Properties.Find(one => one.JsonName == property))))
        {
            return property;
        }

        findings.Unsupported(
            pointer.Then(Extension),
            $"'{Extension}' is not the name of a string property that all alternatives but one string have",
            "the union has no such property");
        return null;
    }

    private static bool IsText(ObjectProperty? property) =>
        property?.Schema.Meaning is { Types: JsonTypes.String } schema && !schema.IsEnum()
            && ScalarTypes.OfString(schema) is WireKind.String;
}
