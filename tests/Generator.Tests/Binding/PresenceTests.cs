using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class PresenceTests
{
    private const string Thing = """
        Thing:
          type: object
          required: [needed, neededOrNull, count, neededAny]
          properties:
            needed: { type: string }
            neededOrNull: { type: [string, 'null'] }
            free: { type: string }
            freeOrNull: { type: [string, 'null'] }
            count: { type: integer, format: int32 }
            countOrNull: { type: [integer, 'null'], format: int32 }
            neededAny: {}
            any: {}
        """;

    [Theory]
    [InlineData("Needed", "required string", "required string")]
    [InlineData("NeededOrNull", "required string?", "required string?")]
    [InlineData("Free", "string?", "string?")]
    [InlineData("FreeOrNull", "string?", "Optional<string?>")]
    [InlineData("Count", "required int", "required int")]
    [InlineData("CountOrNull", "int?", "Optional<int?>")]
    [InlineData("NeededAny", "required JsonElement", "required JsonElement")]
    [InlineData("Any", "JsonElement?", "JsonElement?")]
    public void Required_and_nullable_decide_the_type_in_responses_and_requests(string property, string received, string sent)
    {
        Assert.Equal(received, Generation.Clean(OpenApi.Schemas(Thing)).Property("Thing", property));
        Assert.Equal(sent, Generation.Clean(OpenApi.Sent(Thing, "Thing")).Property("Thing", property));
    }

    [Theory]
    [InlineData("", """{"needed":"a","neededOrNull":null,"count":1,"neededAny":null}""")]
    [InlineData("FreeOrNull = null,", """{"needed":"a","neededOrNull":null,"freeOrNull":null,"count":1,"neededAny":null}""")]
    [InlineData("FreeOrNull = \"x\", CountOrNull = 2,", """{"needed":"a","neededOrNull":null,"freeOrNull":"x","count":1,"countOrNull":2,"neededAny":null}""")]
    [InlineData("CountOrNull = (int?)null, Free = null,", """{"needed":"a","neededOrNull":null,"count":1,"countOrNull":null,"neededAny":null}""")]
    public void Absent_null_and_value_are_written_as_three_things(string more, string json)
    {
        var written = Probe.Run(
            OpenApi.Sent(Thing, "Thing"),
            $$"""return Write(new Thing { Needed = "a", NeededOrNull = null, Count = 1, {{more}} NeededAny = Read<JsonElement>("null") });""");

        Assert.Equal(json, written);
    }

    [Fact]
    public void Absent_null_and_value_are_read_as_three_things()
    {
        var read = Probe.Run(OpenApi.Sent(Thing, "Thing"), """"
            Thing Of(string more) => Read<Thing>("{\"needed\":\"a\",\"neededOrNull\":null,\"count\":1,\"neededAny\":0" + more + "}");
            var absent = Of("").CountOrNull;
            var none = Of(",\"countOrNull\":null").CountOrNull;
            var value = Of(",\"countOrNull\":7").CountOrNull;
            return $"{absent.IsPresent} {none.IsPresent} {none.Value.HasValue} {value.Value}";
            """");

        Assert.Equal("False True False 7", read);
    }

    [Theory]
    [InlineData("""{"neededOrNull":null,"count":1,"neededAny":0}""", "needed")]
    [InlineData("""{"needed":"a","count":1,"neededAny":0}""", "neededOrNull")]
    [InlineData("""{"needed":null,"neededOrNull":null,"count":1,"neededAny":0}""", "needed")]
    public void Missing_required_property_is_named_when_reading(string json, string name)
    {
        var message = Probe.Run(OpenApi.Schemas(Thing), $$""""
            try
            {
                return Write(Read<Thing>("""{{json}}"""));
            }
            catch (JsonException failure)
            {
                return failure.Message;
            }
            """");

        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains("Thing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_only_property_is_not_asked_of_the_sender()
    {
        const string Schemas = """
            Thing:
              type: object
              required: [id, name]
              properties:
                id: { type: string, readOnly: true }
                name: { type: string }
            """;

        Assert.Equal("string?", Generation.Clean(OpenApi.Sent(Schemas, "Thing")).Property("Thing", "Id"));
        Assert.Equal("required string", Generation.Clean(OpenApi.Schemas(Schemas)).Property("Thing", "Id"));
    }

    [Fact]
    public void Schemas_that_a_request_reaches_count_as_sent()
    {
        var generation = Generation.Clean(OpenApi.Sent("""
            Order:
              type: object
              properties:
                lines: { type: array, items: { $ref: '#/components/schemas/Line' } }
            Line:
              type: object
              properties:
                note: { type: [string, 'null'] }
            Other:
              type: object
              properties:
                note: { type: [string, 'null'] }
            """, "Order"));

        Assert.Equal("Optional<string?>", generation.Property("Line", "Note"));
        Assert.Equal("string?", generation.Property("Other", "Note"));
    }

    [Fact]
    public void Required_name_without_a_property_is_no_obstacle()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Thing:
              type: object
              required: [ghost]
              properties:
                a: { type: string }
            """))]).MustCompile();

        Assert.Equal(["GIG0041"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(["A", "AdditionalProperties"], generation.Properties("Thing"));
    }
}
