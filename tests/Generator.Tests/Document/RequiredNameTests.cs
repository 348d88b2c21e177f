namespace Gigstack.Generator.Tests.Document;

/// <summary>GIG0040 and GIG0041 for names in <c>required</c>.</summary>
public class RequiredNameTests
{
    [Theory]
    [InlineData("{ required: [id], properties: { id: {} } }")]
    [InlineData("{ required: [id], allOf: [{ properties: { id: {} } }] }")]
    [InlineData("{ allOf: [{ properties: { id: {} } }, { required: [id] }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { required: [id] }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Derived' }, { required: [id, own] }] }")]
    [InlineData("{ $ref: '#/components/schemas/Base', required: [id] }")]
    [InlineData("{ properties: { id: {}, name: {} }, oneOf: [{ required: [id] }, { required: [name] }] }")]
    [InlineData("{ required: [id], oneOf: [{ $ref: '#/components/schemas/Base' }, { properties: { other: {} } }] }")]
    [InlineData("{ properties: { a: {} }, if: { required: [whatever] }, then: { required: [a] }, else: { properties: { b: {} }, required: [b] } }")]
    [InlineData("{ properties: { a: {} }, not: { required: [legacy] } }")]
    [InlineData("{ properties: { a: {} }, dependentSchemas: { a: { required: [b], properties: { b: {} } } } }")]
    [InlineData("{ required: [kind], discriminator: { propertyName: kind }, oneOf: [{ $ref: '#/components/schemas/Base' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Mixin' }], properties: { mixed: {} } }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Self' }] }")]
    [InlineData("{ example: { required: [a] }, default: { required: [b] }, x-a: { required: [c] } }")]
    public void Name_of_a_property_is_not_reported(string schema) => Assert.DoesNotContain(
        Load(schema).Diagnostics(), static finding => finding.DescriptorId is "GIG0040" or "GIG0041");

    [Theory]
    [InlineData("{ required: [id] }", "GIG0041 api.yaml(10,21)")]
    [InlineData("{ properties: { a: {} }, required: [a, id] }", "GIG0041 api.yaml(10,47)")]
    [InlineData("{ type: array, items: { properties: { id: {} } }, required: [id] }", "GIG0041 api.yaml(10,69)")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Base' }, { required: [key] }] }", "GIG0041 api.yaml(10,70)")]
    [InlineData("{ $ref: '#/components/schemas/Base', required: [key] }", "GIG0041 api.yaml(10,56)")]
    [InlineData("{ properties: { p: { required: [id] }, id: {} } }", "GIG0041 api.yaml(10,40)")]
    [InlineData("{ additionalProperties: { type: string }, required: [id] }", "GIG0041 api.yaml(10,61)")]
    [InlineData("{ properties: { tag: {} }, required: [tags] }", "GIG0040 api.yaml(10,46)")]
    [InlineData("{ properties: { userId: {} }, required: [userID] }", "GIG0040 api.yaml(10,49)")]
    [InlineData("{ properties: { from: {}, form: {} }, required: [form, fromm] }", "GIG0040 api.yaml(10,63)")]
    public void Other_name_is_reported_at_its_entry(string schema, string place) => Assert.Equal([place], Load(schema).Places());

    [Fact]
    public void Names_of_Swagger_2_are_reported_where_they_are_written()
    {
        var loaded = DocumentFiles.Load("""
            swagger: '2.0'
            info: { title: t, version: '1' }
            paths:
              /a:
                post:
                  parameters: [{ name: body, in: body, schema: { type: object, required: [id], properties: { name: { type: string } } } }]
                  responses: { '200': { description: d, schema: { $ref: '#/definitions/A' } } }
            definitions:
              A: { type: object, required: [name, key], allOf: [{ $ref: '#/definitions/B' }] }
              B: { type: object, properties: { name: { type: string } }, discriminator: kind, required: [kind] }
            """);

        Assert.Equal(
            ["GIG0041 api.yaml(6,79)", "GIG0041 api.yaml(9,39)"],
            loaded.Places().Where(static place => !place.StartsWith("GIG0009", StringComparison.Ordinal)));
    }

    [Fact]
    public void Schema_of_another_file_is_reported_there()
    {
        var loaded = DocumentFiles.Load(
            DocumentFiles.WithComponents("  schemas:\n    A: { $ref: 'other.yaml#/B' }\n"),
            ("/specs/other.yaml", "B:\n  required: [id]\n  properties: { name: {} }\n"));

        Assert.Equal(["GIG0041 other.yaml(2,14)"], loaded.Places());
    }

    [Fact]
    public void Cyclic_schemas_are_no_trouble()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents("""
              schemas:
                A: { allOf: [{ $ref: '#/components/schemas/B' }], required: [a] }
                B: { anyOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} } }], required: [b] }

            """));

        Assert.Contains("GIG0041 api.yaml(6,66)", loaded.Places());
    }

    // The generated type has no deeper parts either, which is reported elsewhere.
    [Theory]
    [InlineData(5, "GIG0041")]
    [InlineData(100, "GIG0041")]
    [InlineData(20_000, null)]
    public void Chain_of_parts_that_is_too_deep_is_not_judged(int length, string? id)
    {
        var chain = string.Concat(
            Enumerable.Range(0, length).Select(number => $"    A{number}: {{ allOf: [{{ $ref: '#/components/schemas/A{number + 1}' }}] }}\n"));
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            "  schemas:\n" + chain.Replace("A0: {", "A0: { required: [top],", StringComparison.Ordinal)
            + $"    A{length}: {{ required: [bottom], properties: {{ other: {{}} }} }}\n"));

        string[] expected = id is null ? [] : [id, id];
        Assert.Equal(expected, loaded.Diagnostics().Select(static finding => finding.DescriptorId));
    }

    private static Generator.Document.LoadedDocument Load(string schema) => DocumentFiles.Load(DocumentFiles.WithComponents(
        "  schemas:\n"
        + "    Base: { type: object, properties: { id: { type: string } } }\n"
        + "    Derived: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { own: {} } }] }\n"
        + (schema.Contains("Mixin", StringComparison.Ordinal) ? "    Mixin: { type: object, required: [mixed] }\n" : "    Mixin: {}\n")
        + "    Self: { type: object, properties: { s: { $ref: '#/components/schemas/Self' } }, required: [s] }\n"
        + $"    A: {schema}\n"));
}
