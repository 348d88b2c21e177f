using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Keywords that are rewritten, ignored, or have a value of the wrong type.</summary>
internal static class KeywordMessages
{
    private const string Spelling = "Document/Bundling/SchemaSpelling.cs";
    private const string Types = "Document/Bundling/WrongTypes.cs";
    private const string Lenient = "GIG0009: The document was read leniently: ";

    public static readonly MessageCase[] All =
    [
        Of(
            "Document/Swagger/SwaggerParameters.cs",
            V20(
                "paths: { /a: { get: { operationId: get, parameters: [{ name: q, in: header, type: array, items: { type: string }, "
                + "collectionFormat: multi }] } } }"),
            "GIG0005: collectionFormat 'multi' is not supported here; csv is used instead"),
        Of(
            "Document/Swagger/SwaggerParameters.cs",
            V20(
                "paths: { /a: { get: { operationId: get, parameters: [{ name: q, in: query, type: array, collectionFormat: pipes, "
                + "items: { type: array, items: { type: string } } }] } } }"),
            "GIG0005: 'q' is an array of arrays, joined as pipes and csv; each inner array is a string, which the caller joins"),
        Of(
            "Document/Swagger/SwaggerBodies.cs",
            V20(
                "paths: { /a: { post: { operationId: post, parameters: [{ name: b, in: body, schema: { type: string } }, "
                + "{ name: f, in: formData, type: string }] } } }"),
            "GIG0005: The operation has a body and also the parameter 'f', which would be in the body; it is left out"),
        Of(
            "Document/Bundling/KeywordSpelling.cs",
            V30("components: { schemas: { A: { type: string, const: a } } }"),
            Lenient + "'const' requires OpenAPI 3.1; it is read as an enum with one value"),
        Of(
            Spelling,
            V30("""
                components:
                  schemas:
                    A: { items: [{ type: string }] }
                    B: { type: [string, 'null'] }
                    C: { $ref: '#/components/schemas/B', properties: { c: { type: string } } }
                    D: { type: datetime }
                    E: { type: bool }
                    F: { type: any }
                """),
            Lenient + "'items' is an array; each element can have any of these types",
            Lenient + "'type' is an array, which requires OpenAPI 3.1; it is read as in OpenAPI 3.1",
            Lenient + "'$ref' has sibling keywords, which requires OpenAPI 3.1; they are read as in OpenAPI 3.1",
            Lenient + "'datetime' is not a type; it is read as string with the format date-time",
            Lenient + "'bool' is not a type; it is read as boolean",
            Lenient + "'any' is not a type; any value is accepted"),
        Of(
            Spelling,
            Schemas(
                "A: { type: string, nullable: true }, B: { type: object, properties: { b: { type: string } }, patternProperties: { "
                + "^x: { type: string } } }"),
            Lenient + "'nullable' exists only in OpenAPI 3.0; null is accepted",
            "GIG0020: 'patternProperties' does not affect the generated type: "
            + "next to 'properties', properties that match a pattern are in AdditionalProperties, as JSON"),
        Of(
            "Document/Bundling/UnreadKeywords.cs",
            V31("""
                components:
                  schemas:
                    A:
                      type: object
                      not: { required: [a] }
                      if: { required: [a] }
                      dependentSchemas: { a: { required: [b] } }
                      unevaluatedProperties: false
                      $dynamicRef: '#a'
                """),
            "GIG0020: 'not' does not affect the generated type: values are not checked against it",
            "GIG0020: 'if' does not affect the generated type: "
            + "values are not checked against 'then' and 'else', and properties that only they describe are in AdditionalProperties, "
            + "as JSON",
            "GIG0020: 'dependentSchemas' does not affect the generated type: properties that only it describes are in "
            + "AdditionalProperties, as JSON",
            "GIG0020: 'unevaluatedProperties' does not affect the generated type: properties that are not in the schema are in "
            + "AdditionalProperties, as JSON",
            "GIG0020: '$dynamicRef' does not affect the generated type: the type is determined by the other keywords",
            "GIG0003: '#a' cannot be resolved: there is no such schema; the value is a JsonElement"),
        Of(
            "Binding/Types/SchemaTypes.cs",
            Schemas("A: { type: string, contentMediaType: application/json, contentSchema: { type: integer } }").Replace("3.0.3", "3.1.0", StringComparison.Ordinal),
            "GIG0020: 'contentSchema' does not affect the generated type: the value is the string"),
        Wrong("A:", "'A' is null and should be an object; any value is accepted"),
        Wrong("A: { properties: [] }", "'properties' is an array and should be an object; it is left out"),
        Wrong("A: { allOf: {} }", "'allOf' is an object and should be an array; it is left out"),
        Wrong("A: { properties: text }", "'properties' is a string and should be an object; it is left out"),
        Wrong("A: { properties: 7 }", "'properties' is a number and should be an object; it is left out"),
        Wrong("A: { properties: true }", "'properties' is a boolean and should be an object; it is left out"),
    ];

    private static MessageCase Wrong(string schema, string expected) => Of(Types, Schemas(schema), Lenient + expected);
}
