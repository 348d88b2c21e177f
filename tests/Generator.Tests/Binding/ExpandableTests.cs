using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary><c>x-expandable</c>: a string or the object that it identifies, with the identifier as a property of both.</summary>
public class ExpandableTests
{
    private const string Document = """
        Order: { type: object, properties: { customer: { $ref: '#/components/schemas/Either' } } }
        Either:
          oneOf: [{ $ref: '#/components/schemas/Customer' }, { type: string, title: Id }]
          x-expandable: customer_id
        Customer: { type: object, required: [customer_id], properties: { customer_id: { type: string }, name: { type: string } } }
        """;

    [Theory]
    [InlineData("\"c1\"", "c1")]
    [InlineData("{\"customer_id\":\"c2\",\"name\":\"Ana\"}", "c2")]
    [InlineData("7", "")]
    public void Identifier_is_a_property_of_both(string json, string id) => Assert.Equal(
        id + "|" + json,
        Probe.Run(OpenApi.Schemas(Document), $$""""
            var either = Read<Either>(""" {{json}} """);
            return either.CustomerId + "|" + Write(either);
            """"));

    [Fact]
    public void Without_the_extension_a_string_has_no_properties() => Assert.Empty(
        Generation.Clean(OpenApi.Schemas(Document.Replace("x-expandable: customer_id", "title: Either", StringComparison.Ordinal)))
            .Type("Either").GetMembers("CustomerId"));
}
