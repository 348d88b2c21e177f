using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class ScalarTypeTests
{
    [Theory]
    [InlineData("type: string", "string")]
    [InlineData("type: string, format: date-time", "DateTimeOffset")]
    [InlineData("type: string, format: date", "DateOnly")]
    [InlineData("type: string, format: uuid", "Guid")]
    [InlineData("type: string, format: byte", "byte[]")]
    [InlineData("type: string, format: email", "string")]
    [InlineData("type: string, format: no-such-format", "string")]
    [InlineData("type: boolean", "bool")]
    [InlineData("type: integer", "long")]
    [InlineData("type: integer, format: int32", "int")]
    [InlineData("type: integer, format: int64", "long")]
    [InlineData("type: integer, minimum: 10, maximum: 100", "int")]
    [InlineData("type: integer, minimum: 0", "long")]
    [InlineData("type: integer, minimum: 0, maximum: 9999999999", "long")]
    [InlineData("type: integer, format: uint8", "int")]
    [InlineData("type: integer, format: int16", "int")]
    [InlineData("type: integer, format: uint32", "uint")]
    [InlineData("type: integer, format: uint64", "ulong")]
    [InlineData("type: integer, format: uint32, minimum: -1", "long")]
    [InlineData("type: integer, format: uint32, maximum: 4294967296", "ulong")]
    [InlineData("type: integer, format: uint64, minimum: -1", "decimal")]
    [InlineData("type: integer, format: uint64, maximum: 36893488147419103232", "decimal")]
    [InlineData("type: integer, format: int32, maximum: 2147483647", "int")]
    [InlineData("type: integer, format: int32, maximum: 2147483648", "long")]
    [InlineData("type: integer, format: int32, minimum: -2147483649", "long")]
    [InlineData("type: integer, format: int64, minimum: 0, maximum: 9223372036854775808", "ulong")]
    [InlineData("type: integer, format: int64, minimum: 0, maximum: 9.223372036854776e18", "long")]
    [InlineData("type: integer, format: int64, maximum: 9223372036854775808", "decimal")]
    [InlineData("type: integer, minimum: 0, maximum: 18446744073709551615", "ulong")]
    [InlineData("type: integer, minimum: -1, maximum: 18446744073709551615", "decimal")]
    [InlineData("type: integer, format: int128", "decimal")]
    [InlineData("type: integer, format: decimal", "decimal")]
    [InlineData("type: number, format: double-int", "long")]
    [InlineData("type: number, format: decimal128", "decimal")]
    [InlineData("type: string, format: http-date", "DateTimeOffset")]
    [InlineData("type: string, format: base64url", "byte[]")]
    [InlineData("type: string, contentEncoding: base64url", "byte[]")]
    [InlineData("type: string, format: duration", "IsoDuration")]
    [InlineData("type: string, format: uri", "string")]
    [InlineData("type: string, format: char", "string")]
    [InlineData("type: integer, format: unixtime", "DateTimeOffset")]
    [InlineData("type: integer, format: unix-timestamp", "DateTimeOffset")]
    [InlineData("type: integer, format: unix-time", "DateTimeOffset")]
    [InlineData("type: integer, format: unix-time-ms", "DateTimeOffset")]
    [InlineData("type: number", "double")]
    [InlineData("type: number, format: float", "float")]
    [InlineData("type: number, format: double", "double")]
    [InlineData("type: number, format: decimal", "decimal")]
    [InlineData("type: number, format: unix-time", "double")]
    [InlineData("type: object", "IReadOnlyDictionary<string, JsonElement>")]
    [InlineData("type: object, additionalProperties: { type: integer }", "IReadOnlyDictionary<string, long>")]
    [InlineData("type: object, additionalProperties: { type: [string, 'null'] }", "IReadOnlyDictionary<string, string?>")]
    [InlineData("type: array, items: { type: string }", "IReadOnlyList<string>")]
    [InlineData("type: array, items: { type: [number, 'null'], format: decimal }", "IReadOnlyList<decimal?>")]
    [InlineData("type: array, items: { type: array, items: { type: boolean } }", "IReadOnlyList<IReadOnlyList<bool>>")]
    [InlineData("type: array", "IReadOnlyList<JsonElement>")]
    [InlineData("description: anything", "JsonElement")]
    [InlineData("items: { type: string }", "IReadOnlyList<string>")]
    public void Property_has_the_type_of_its_schema(string schema, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing:
              type: object
              required: [value]
              properties:
                value: { {{schema}} }
                other: { {{schema}} }
            """));

        Assert.Equal("required " + type, generation.Property("Thing", "Value"));
        Assert.Equal(type + "?", generation.Property("Thing", "Other"));
    }

    [Fact]
    public void List_of_values_of_several_types_is_kept_as_json_and_reported()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Thing:
              type: object
              properties:
                value: { type: [boolean, integer], enum: [true, 1] }
            """))]).MustCompile();

        Assert.Equal("JsonElement?", generation.Property("Thing", "Value"));
        Assert.Equal(["GIG0005 test.yaml(10,18)"], generation.Places());
        Assert.Contains("Multiple types (integer, boolean)", generation.Message("GIG0005"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0.3", "type: string, nullable: true")]
    [InlineData("3.1.0", "type: [string, 'null']")]
    [InlineData("3.1.0", "oneOf: [{ type: string }, { type: 'null' }]")]
    [InlineData("3.1.0", "anyOf: [{ type: 'null' }, { type: string }]")]
    public void Nullable_is_nullable_however_it_is_written(string version, string schema)
    {
        var document = OpenApi.Sent($$"""
            Thing:
              type: object
              required: [needed]
              properties:
                needed: { {{schema}} }
                free: { {{schema}} }
            """, "Thing").Replace("3.1.0", version, StringComparison.Ordinal);

        var generation = Generation.Clean(document);

        Assert.Equal("required string?", generation.Property("Thing", "Needed"));
        Assert.Equal("Optional<string?>", generation.Property("Thing", "Free"));
    }

    [Fact]
    public void Values_of_every_scalar_survive_a_round_trip()
    {
        const string Json =
            """{"a":"2025-06-01T10:00:00.500-06:00","b":"2025-06-01","c":"0f8fad5b-d9cb-469f-a165-70867728950e","d":"AQID","e":1748772000,"f":1748772000123,"g":1.10,"h":1.5,"i":-7,"j":true}""";
        var again = Probe.Run(OpenApi.Schemas("""
            Thing:
              type: object
              properties:
                a: { type: string, format: date-time }
                b: { type: string, format: date }
                c: { type: string, format: uuid }
                d: { type: string, format: byte }
                e: { type: integer, format: unix-time }
                f: { type: integer, format: unix-time-ms }
                g: { type: number, format: decimal }
                h: { type: number }
                i: { type: integer }
                j: { type: boolean }
            """), $""""return Again<Thing>("""{Json}""");"""");

        Assert.Equal(Json, again);
    }
}
