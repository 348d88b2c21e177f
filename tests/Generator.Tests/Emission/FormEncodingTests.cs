using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class FormEncodingTests
{
    [Theory]
    [InlineData("new() { Tags = new[] { \"a\", \"b,c\" } }", "tags=a,b%2Cc")]
    [InlineData("new() { Plain = new[] { \"a\", \"b\" } }", "plain=a&plain=b")]
    [InlineData("new() { Expand = new[] { \"a\", \"b\" } }", "expand%5B0%5D=a&expand%5B1%5D=b")]
    [InlineData(
        "new() { Card = new() { Number = \"4 2\", Owner = new() { Age = 7, Is = true } } }",
        "card%5Bnumber%5D=4+2&card%5Bowner%5D%5Bage%5D=7&card%5Bowner%5D%5Bis%5D=true")]
    [InlineData("new() { Card = new() { Notes = new Dictionary<string, string> { [\"x y\"] = \"&\" } } }", "card%5Bnotes%5D%5Bx+y%5D=%26")]
    [InlineData("new() { Other = new() { A = 1 } }", "other=%7B%22a%22%3A1%7D")]
    [InlineData("new()", "")]
    public void Fields_are_encoded_as_the_document_says(string body, string sent)
    {
        var handler = new StubHandler();
        Probe.Run(
            OpenApi.Paths("""
                /a:
                  post:
                    operationId: pay
                    requestBody:
                      required: true
                      content:
                        application/x-www-form-urlencoded:
                          encoding:
                            tags: { style: form, explode: false }
                            expand: { style: deepObject, explode: true }
                            card: { style: deepObject, explode: true }
                          schema:
                            type: object
                            properties:
                              tags: { type: array, items: { type: string } }
                              plain: { type: array, items: { type: string } }
                              expand: { type: array, items: { type: string } }
                              card:
                                type: object
                                properties:
                                  number: { type: string }
                                  owner: { type: object, properties: { age: { type: integer }, is: { type: boolean } } }
                                  notes: { type: object, additionalProperties: { type: string } }
                              other: { type: object, properties: { a: { type: integer } } }
                    responses: { '204': { description: Done } }
                """),
            $"await Anonymous().PayAsync({body}); return null;",
            handler);

        Assert.Equal(sent, handler.Single.Body);
    }
}
