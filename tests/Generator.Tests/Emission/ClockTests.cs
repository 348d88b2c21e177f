using Gigstack.Generator.Tests.Driver;
using Gigstack.Runtime.Tests.Wire;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Emission;

/// <summary><c>format: time</c> and <c>format: duration</c> wherever a schema may stand.</summary>
public class ClockTests
{
    private const string Shift = """
        Shift:
          type: object
          required: [starts, lasts]
          properties:
            starts: { type: string, format: time }
            lasts: { type: string, format: duration }
            ends: { type: string, format: time }
            breaks: { type: array, items: { type: string, format: duration } }
            gaps: { type: array, items: { type: [string, 'null'], format: time } }
            opens: { type: object, additionalProperties: { type: string, format: time } }
            waits: { type: [string, 'null'], format: duration }
        """;

    [Theory]
    [InlineData("Starts", "required TimeOnly")]
    [InlineData("Lasts", "required IsoDuration")]
    [InlineData("Breaks", "IReadOnlyList<IsoDuration>?")]
    [InlineData("Gaps", "IReadOnlyList<TimeOnly?>?")]
    [InlineData("Opens", "IReadOnlyDictionary<string, TimeOnly>?")]
    [InlineData("Waits", "Optional<IsoDuration?>")]
    public void Properties_have_the_type(string property, string type) =>
        Assert.Equal(type, Generation.Clean(OpenApi.Sent(Shift, "Shift")).Property("Shift", property));

    [Theory]
    [InlineData("""{"starts":"10:00:00","lasts":"PT8H30M","ends":"18:30:00.5","breaks":["PT15M","PT0.5S"],"gaps":["12:00:00",null],"opens":{"mon":"08:00:00"},"waits":"P1D"}""", "")]
    [InlineData("""{"starts":"10:00:00","lasts":"PT0S","waits":null}""", "")]
    [InlineData("""{"starts":"10:00Z","lasts":"PT36H","breaks":["P2W"]}""", """{"starts":"10:00:00","lasts":"P1DT12H","breaks":["P14D"]}""")]
    public void Bodies_are_read_and_written(string json, string written) =>
        Assert.Equal(written.Length > 0 ? written : json, Probe.Run(OpenApi.Sent(Shift, "Shift"), $""""return Again<Shift>("""{json}""");""""));

    [Theory]
    [InlineData("""{"starts":"10:00:00+02:00","lasts":"PT8H"}""", "$.starts")]
    [InlineData("""{"starts":"23:59:60","lasts":"PT8H"}""", "$.starts")]
    [InlineData("""{"starts":"10:00:00.1234567891","lasts":"PT8H"}""", "$.starts")]
    [InlineData("""{"starts":"10:00:00","lasts":"P0.5M"}""", "$.lasts")]
    [InlineData("""{"starts":"10:00:00","lasts":"PT8H","opens":{"mon":"late"}}""", "$.opens.mon")]
    public void What_does_not_fit_is_refused_with_its_place(string json, string path) => Assert.Equal(path, Probe.Run(
        OpenApi.Sent(Shift, "Shift"),
        $$""""
        try { return Gigstack.Runtime.Generated.JsonText.Read("""{{json}}""", Shift.JsonCodec.Instance).ToString(); }
        catch (Gigstack.Runtime.JsonReadException failure) { return failure.Path; }
        """"));

    [Fact]
    public async Task Parameters_of_every_place_carry_them()
    {
        await using var server = new WireServer(WireReply.Empty(204));
        Probe.Run(
            OpenApi.Paths("""
                /shifts/{at}/{lasts}:
                  get:
                    operationId: find
                    parameters:
                      - { name: at, in: path, required: true, schema: { type: string, format: time } }
                      - { name: lasts, in: path, required: true, schema: { type: string, format: duration } }
                      - { name: from, in: query, schema: { type: string, format: time } }
                      - { name: within, in: query, required: true, schema: { type: string, format: duration } }
                      - { name: breaks, in: query, explode: false, schema: { type: array, items: { type: string, format: duration } } }
                      - { name: opens, in: query, schema: { type: object, additionalProperties: { type: string, format: time } } }
                      - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { least: { type: string, format: duration } } } }
                      - { name: either, in: query, schema: { oneOf: [{ type: string, format: duration }, { type: integer }] } }
                      - { name: json, in: query, content: { application/json: { schema: { type: string, format: time } } } }
                      - { name: X-Wait, in: header, schema: { type: string, format: duration } }
                      - { name: X-At, in: header, schema: { type: array, items: { type: string, format: time } } }
                      - { name: due, in: cookie, schema: { type: string, format: time } }
                    responses: { '204': { description: Done } }
                """),
            """
            await Anonymous().FindAsync(new TimeOnly(10, 0), TimeSpan.FromHours(36), new()
            {
                From = new TimeOnly(9, 30, 0, 250), Within = TimeSpan.FromMinutes(90), Breaks = new Gigstack.Runtime.IsoDuration[] { TimeSpan.FromSeconds(1), TimeSpan.Zero },
                Opens = new Dictionary<string, TimeOnly> { ["mon"] = new(8, 0) }, Filter = new() { Least = TimeSpan.FromDays(1) },
                Either = new Gigstack.Runtime.IsoDuration(TimeSpan.FromDays(2)), Json = new TimeOnly(7, 0), XWait = -TimeSpan.FromSeconds(30), XAt = new[] { new TimeOnly(1, 0), new TimeOnly(2, 0) }, Due = new TimeOnly(3, 0),
            });
            return null;
            """,
            WireHandler.To(server));

        var request = Assert.Single(server.Requests);
        Assert.Equal(
            "/v1/shifts/10%3A00%3A00/P1DT12H?from=09%3A30%3A00.25&within=PT1H30M&breaks=PT1S,PT0S&mon=08%3A00%3A00&filter%5Bleast%5D=P1D&either=P2D&json=%2207%3A00%3A00%22",
            request.Target);
        Assert.Equal("-PT30S", request.Header("X-Wait"));
        Assert.Equal("01:00:00,02:00:00", request.Header("X-At"));
        Assert.Contains("due=03", request.Header("Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_carry_them()
    {
        var handler = new StubHandler();
        Probe.Run(
            Form("application/x-www-form-urlencoded"),
            "await Anonymous().SubmitAsync(new() { At = new TimeOnly(10, 0), Lasts = new Gigstack.Runtime.IsoDuration[] { TimeSpan.FromHours(2), TimeSpan.FromDays(1) } }); return null;",
            handler);
        Assert.Equal("at=10%3A00%3A00&lasts=PT2H&lasts=P1D", handler.Single.Body);

        handler = new StubHandler();
        Probe.Run(
            Form("multipart/form-data"),
            "await Anonymous().SubmitAsync(new() { At = new TimeOnly(10, 0), Lasts = new Gigstack.Runtime.IsoDuration[] { TimeSpan.FromHours(2) } }); return null;",
            handler);
        Assert.Contains("\r\n\r\n10:00:00\r\n", handler.Single.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nPT2H\r\n", handler.Single.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: string, format: time }", "10:00:00Z", "TimeOnly?", "\"10:00:00\"")]
    [InlineData("{ type: string, format: time }", "10:00:00+01:00", "TimeOnly?", "null")]
    [InlineData("{ type: string, format: duration }", "PT1H", "IsoDuration?", """{"Months":0,"Time":"01:00:00"}""")]
    [InlineData("{ type: string, format: duration }", "P1M", "IsoDuration?", """{"Months":1,"Time":"00:00:00"}""")]
    [InlineData("{ type: string, format: duration }", "P0.5M", "IsoDuration?", "null")]
    [InlineData(
        "{ type: array, items: { type: string, format: duration } }",
        "PT1H, P1D",
        "IReadOnlyList<IsoDuration>?",
        """[{"Months":0,"Time":"01:00:00"},{"Months":0,"Time":"1.00:00:00"}]""")]
    [InlineData(
        "{ type: object, properties: { a: { type: string, format: time } } }",
        "a,10:00:00",
        "XTestHeader?",
        "{\"a\":\"10:00:00\"}")]
    public async Task Headers_of_responses_are_read(string schema, string sent, string type, string read)
    {
        var document = OpenApi.Paths($$"""
            /a:
              get:
                operationId: get
                responses: { '200': { description: OK, headers: { X-Test: { schema: {{schema}} } }, content: { application/json: { schema: { type: integer } } } } }
            """);

        Assert.Equal(type, Generation.Clean(document).Property("TestHeaders", "XTest"));
        await using var server = new WireServer(WireReply.Json("1", 200, "x-test: " + sent));
        Assert.Equal(
            read,
            Probe.Run(document, "return Write(new TestHeaders((await Anonymous().GetWithResponseAsync()).Headers).XTest);", WireHandler.To(server)));
    }

    [Theory]
    [InlineData("\"10:00:00\"", "Time")]
    [InlineData("\"10:00:00Z\"", "String")]
    [InlineData("\"10:00\"", "String")]
    [InlineData("\"PT8H\"", "Duration")]
    [InlineData("\"PT36H\"", "String")]
    [InlineData("\"P1M\"", "Duration")]
    [InlineData("\"P12M\"", "String")]
    [InlineData("\"soon\"", "String")]
    public void Beside_a_string_only_the_very_characters_are_a_time(string json, string @case) => Assert.Equal($"{@case} {json}", Probe.Run(
        OpenApi.Schemas("When: { oneOf: [{ type: string }, { type: string, format: duration }, { type: string, format: time }] }"),
        $$"""
        var value = Read<When>({{SymbolDisplay.FormatLiteral(json, quote: true)}});
        var name = value.TryGetTime(out TimeOnly _) ? "Time" : value.TryGetDuration(out Gigstack.Runtime.IsoDuration _) ? "Duration" : value.TryGetText(out _) ? "String" : "none";
        return name + " " + Write(value);
        """));

    [Theory]
    [InlineData("format: time, const: '10:30:00'", "TimeOnly", "\"10:30:00\"")]
    [InlineData("format: time, const: '10:30:00.25'", "TimeOnly", "\"10:30:00.25\"")]
    [InlineData("format: time, const: '10:30:00Z'", "string", "\"10:30:00Z\"")]
    [InlineData("format: time, const: '10:30'", "string", "\"10:30\"")]
    [InlineData("format: duration, const: P1DT12H", "IsoDuration", "\"P1DT12H\"")]
    [InlineData("format: duration, const: PT1M0.5S", "IsoDuration", "\"PT1M0.5S\"")]
    [InlineData("format: duration, const: P7D", "IsoDuration", "\"P7D\"")]
    [InlineData("format: duration, const: PT0S", "IsoDuration", "\"PT0S\"")]
    [InlineData("format: duration, const: PT36H", "string", "\"PT36H\"")]
    [InlineData("format: duration, const: P1M", "string", "\"P1M\"")]
    public void Constant_is_sent_in_its_own_characters(string schema, string type, string json)
    {
        var document = OpenApi.Sent(
            $"Thing: {{ type: object, required: [at], properties: {{ at: {{ type: string, {schema} }} }} }}",
            "Thing");

        Assert.Equal(type, Generation.Clean(document).Property("Thing", "At"));
        Assert.Equal($$"""{"at":{{json}}}""", Probe.Run(document, "return Write(new Thing());"));
    }

    private static string Form(string mediaType) => OpenApi.Paths($$"""
        /a:
          post:
            operationId: submit
            requestBody:
              required: true
              content:
                {{mediaType}}:
                  schema:
                    type: object
                    required: [at]
                    properties: { at: { type: string, format: time }, lasts: { type: array, items: { type: string, format: duration } } }
            responses: { '204': { description: Done } }
        """);
}
