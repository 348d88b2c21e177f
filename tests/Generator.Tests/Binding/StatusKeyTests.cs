using System.Text.Json;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Generator.Tests.Hostile;

namespace Gigstack.Generator.Tests.Binding;

public class StatusKeyTests
{
    public static TheoryData<string> NoStatuses { get; } =
    [
        "400-499", "200 OK", "2", "20", "2000", "99", "099", "600", "999", "000", "6XX", "0XX", "2X", "2X0", "20X", "XXX", "4**", "success", "defaults", "default ", " 200", "200\n", "2\u00610",
        "{", "}", "4{}", "{0}", "\"", "'", "\\", "2'0", "\n", "\u2028", "٤٠٤", "４０４", "😀", "await", "class", "global::System", "/* */", "//x", "#if", "200;", "200,404", "",
    ];

    [Theory]
    [MemberData(nameof(NoStatuses))]
    public void What_is_no_status_is_reported_at_its_place_and_left_out(string key)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.json", Document(key))]).MustCompile();

        Assert.Equal(["GIG0009"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("is not a status", generation.Message("GIG0009"), StringComparison.Ordinal);
        Assert.Equal(4, generation.Diagnostics[0].Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("Task<GetResponse>", generation.Returns("TestClient", "GetAsync"));
        Assert.True(generation.Has("Get404Error"));
        Assert.False(generation.Has("TestHeaders"));
    }

    [Theory]
    [InlineData("500", "Get500Error")]
    [InlineData("599", "Get599Error")]
    [InlineData("4xx", "Get4XXError")]
    [InlineData("5Xx", "Get5XXError")]
    [InlineData("default", "GetdefaultError")]
    [InlineData("Default", "GetdefaultError")]
    public void A_status_names_its_body(string key, string type) =>
        Assert.True(Generation.Run([new ApiFile("/apis/test.json", Document(key))]).MustBeClean().Has(type));

    [Theory]
    [InlineData("x-note")]
    [InlineData("x-400-499")]
    public void An_extension_is_no_status_and_no_trouble(string key) =>
        Assert.False(Generation.Run([new ApiFile("/apis/test.json", Document(key))]).MustBeClean().Has("TestHeaders"));

    [Fact]
    public void Every_payload_as_a_status_stays_inside() => Rounds.MustAllHold(Payloads.Count, static round => Document(Payloads.Text(round, round)), static (generation, _) =>
    {
        GeneratedCode.MustParse(generation);
        GeneratedCode.MustHoldTheSentinel(generation);
        generation.MustCompile();
        Assert.Contains("GIG0009", generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    });

    private static string Document(string key) => $$"""
        { "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "servers": [{ "url": "http://localhost/v1" }],
          "paths": { "/x": { "get": { "operationId": "get", "responses": {
            "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } },
            "404": { "description": "none", "content": { "application/json": { "schema": { "type": "object", "properties": { "b": { "type": "string" } } } } } },
            {{JsonSerializer.Serialize(key)}}: { "description": "odd", "headers": { "X-Odd": { "schema": { "type": "string" } } }, "content": { "application/json": { "schema": { "type": "object", "properties": { "c": { "type": "string" } } } } } } } } } } }
        """;
}
