using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>A case from which the others inherit reads what has no discriminator, or an unknown one.</summary>
public class UnionBaseTests
{
    private const string Schemas = """
        Base: { type: object, properties: { name: { type: string } } }
        Circle: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, required: [radius], properties: { radius: { type: integer } } }] }
        Square: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { edge: { type: integer } } }] }
        Shape:
          oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Square' }]
          discriminator: { propertyName: kind, mapping: { circle: Circle, square: Square } }
        """;

    [Theory]
    [InlineData("""{"kind":"circle","name":"a","radius":1}""", "Circle")]
    [InlineData("""{"name":"a","kind":"square"}""", "Square")]
    [InlineData("""{"name":"a"}""", "Base")]
    [InlineData("""{"kind":"Base","name":"a"}""", "Base")]
    [InlineData("""{"kind":"oval","name":"a"}""", "Base")]
    public void Object_without_discriminator_is_the_base(string json, string name)
    {
        var run = Probe.Run(OpenApi.Schemas(Schemas), $$""""
            var shape = Read<Shape>("""{{json}}""");
            return shape.Value!.GetType().Name + " " + shape.Name + " " + (Write(shape) == """{{json}}""" || JsonElement.DeepEquals(Read<JsonElement>(Write(shape)), Read<JsonElement>("""{{json}}""")));
            """");

        Assert.Equal($"{name} a True", run);
    }
}
