using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Secrets inside of other values, for people and for the debugger, which has a method of its own.</summary>
public class NestedSecretTests
{
    private static readonly string s_document = OpenApi.Schemas("""
        Login: { type: object, required: [user, password], properties: { user: { type: string }, password: { type: string, format: password, writeOnly: true } } }
        Nest:
          type: object
          properties:
            one: { $ref: '#/components/schemas/Login' }
            maybe: { anyOf: [{ $ref: '#/components/schemas/Login' }, { type: 'null' }] }
            list: { type: array, items: { $ref: '#/components/schemas/Login' } }
            lists: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Login' } } }
            map: { type: object, additionalProperties: { $ref: '#/components/schemas/Login' } }
            maps: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Login' } } }
            choice: { oneOf: [{ $ref: '#/components/schemas/Login' }, { type: integer }] }
            choices: { type: array, items: { oneOf: [{ $ref: '#/components/schemas/Login' }, { type: integer }] } }
        Open: { type: object, properties: { name: { type: string } }, additionalProperties: { $ref: '#/components/schemas/Login' } }
        Kinds:
          type: object
          properties:
            choice: { type: string, enum: [S, T], format: password }
            day: { type: string, format: date, writeOnly: true }
            flag: { type: boolean, writeOnly: true }
            whole: { type: object, writeOnly: true, properties: { plain: { type: string } } }
            bytes: { type: string, format: byte, writeOnly: true }
            any: { writeOnly: true }
        """);

    private const string Login = """{\"user\":\"ana\",\"password\":\"5ecret\"}""";

    [Fact]
    public void A_schema_that_no_operation_uses_hides_its_own()
    {
        const string Shown = "Login { user: \"ana\", password: *** }";

        Assert.Equal(Shown, Run("""new Login { User = "ana", Password = "5ecret" }.ToString()"""));
        Assert.Equal(Shown, Run("""$"{new Login { User = "ana", Password = "5ecret" } with { User = "ana" }}" """));
    }

    [Theory]
    [InlineData("\\\"one\\\":@", "one: { user: \"ana\", password: *** }")]
    [InlineData("\\\"maybe\\\":@", "maybe: { user: \"ana\", password: *** }")]
    [InlineData("\\\"list\\\":[@,@]", "list: [{ user: \"ana\", password: *** }, { user: \"ana\", password: *** }]")]
    [InlineData("\\\"lists\\\":[[@]]", "lists: [[{ user: \"ana\", password: *** }]]")]
    [InlineData("\\\"map\\\":{\\\"a\\\":@}", "map: { a: { user: \"ana\", password: *** } }")]
    [InlineData("\\\"maps\\\":{\\\"a\\\":[@]}", "maps: { a: [{ user: \"ana\", password: *** }] }")]
    [InlineData("\\\"choice\\\":@", "choice: Login { user: \"ana\", password: *** }")]
    [InlineData("\\\"choices\\\":[@,7]", "choices: [Login { user: \"ana\", password: *** }, 7]")]
    public void A_secret_is_hidden_wherever_it_is(string json, string shown)
    {
        var value = $"Read<Nest>(\"{{{json.Replace("@", Login, StringComparison.Ordinal)}}}\")";

        Assert.Equal($"Nest {{ {shown} }}", Run(value + ".ToString()"));
        Assert.DoesNotContain("5ecret", Run(Short(value)), StringComparison.Ordinal);
        Assert.Contains("Nest { ", Run(Short(value)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dictionary_of_them_hides_each() => Assert.Equal(
        "Open { a: { user: \"ana\", password: *** } }",
        Run($"Read<Open>(\"{{\\\"a\\\":{Login}}}\").ToString()"));

    [Fact]
    public void Secrets_of_any_type_are_hidden() => Assert.Equal(
        "Kinds { choice: ***, day: ***, flag: ***, whole: ***, bytes: ***, any: *** }",
        Run("""
            Read<Kinds>("{\"choice\":\"S\",\"day\":\"2026-01-31\",\"flag\":true,\"whole\":{\"plain\":\"5ecret\"},\"bytes\":\"NWVjcmV0\",\"any\":[\"5ecret\"]}").ToString()
            """));

    [Fact]
    public void The_debugger_hides_the_same() => Assert.Equal(
        "Login { user: \"ana\", password: *** }",
        Run(Short("""new Login { User = "ana", Password = "5ecret" }""")));

    [Fact]
    public void Options_of_a_call_show_nothing() => Assert.DoesNotContain(
        "5ecret",
        Run("""new CallOptions { IdempotencyKey = "5ecret", Headers = { ["Authorization"] = "5ecret" }, Query = { ["token"] = "5ecret" } }.ToString()"""),
        StringComparison.Ordinal);

    private static string Short(string value) => $"Gigstack.Runtime.Generated.Printer.Short({value})";

    private static string Run(string expression) => Probe.Run(s_document, $"return {expression};");
}
