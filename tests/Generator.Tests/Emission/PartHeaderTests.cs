using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Generator.Tests.Emission;

public class PartHeaderTests
{
    [Theory]
    [InlineData("X-A: { schema: { type: string } }", "FileXA = \"a b\"", "X-A: a b\r\n")]
    [InlineData("X-A: { schema: { type: string } }", "", "")]
    [InlineData("X-A: { required: true, schema: { type: integer } }", "FileXA = 5", "X-A: 5\r\n")]
    [InlineData(
        "X-A: { schema: { type: string, format: date-time } }",
        "FileXA = DateTimeOffset.UnixEpoch",
        "X-A: 1970-01-01T00:00:00.000Z\r\n")]
    [InlineData("X-A: { schema: { type: string, enum: [a, b] } }", "FileXA = \"b\"", "X-A: b\r\n")]
    [InlineData("X-A: { schema: { type: array, items: { type: integer } } }", "FileXA = new long[] { 1, 2 }", "X-A: 1,2\r\n")]
    [InlineData(
        "X-A: { schema: { type: object, properties: { r: { type: integer }, g: { type: string } } } }",
        "FileXA = new() { R = 1, G = \"x\" }",
        "X-A: r,1,g,x\r\n")]
    [InlineData(
        "X-A: { explode: true, schema: { type: object, properties: { r: { type: integer } } } }",
        "FileXA = new() { R = 1 }",
        "X-A: r=1\r\n")]
    [InlineData(
        "X-A: { content: { application/json: { schema: { type: array, items: { type: string } } } } }",
        "FileXA = new[] { \"a\" }",
        "X-A: [\"a\"]\r\n")]
    [InlineData("X-A: { schema: { const: a, type: string } }", "", "X-A: a\r\n")]
    [InlineData("X-A: { schema: { enum: [7], type: integer } }", "", "X-A: 7\r\n")]
    [InlineData("X-A: { content: { application/json: { schema: { const: a, type: string } } } }", "", "X-A: \"a\"\r\n")]
    [InlineData("X-A: { required: true, schema: { type: string, default: a } }", "", "X-A: a\r\n")]
    [InlineData("X-A: { schema: { type: string, default: a } }", "FileXA = \"b\"", "X-A: b\r\n")]
    [InlineData("X-A: { schema: { type: array, items: { type: integer }, default: [1, 2] } }", "", "X-A: 1,2\r\n")]
    [InlineData(
        "X-A: { schema: { type: string } }, X-B: { $ref: '#/components/headers/B' }, content-type: { schema: { const: x } }",
        "FileXA = \"1\", FileXB = true",
        "X-A: 1\r\nX-B: true\r\n")]
    [InlineData("X-A: {}", "FileXA = \"1\"", "X-A: 1\r\n")]
    public async Task Headers_of_a_part_are_sent(string headers, string given, string sent)
    {
        var run = await Run(
            $"file: {{ headers: {{ {headers} }} }}",
            $"new() {{ File = ApiFile.FromBytes(new byte[] {{ 65 }}, \"a.bin\"), {given} }}");

        Assert.Equal(
            $"--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n{sent}\r\nA\r\n--B--\r\n",
            run);
    }

    [Theory]
    [InlineData("note", "Note = \"x\", NoteXA = 1", "Content-Disposition: form-data; name=\"note\"\r\nX-A: 1\r\n\r\nx\r\n")]
    [InlineData(
        "tags",
        "Tags = new[] { \"x\", \"y\" }, TagsXA = 1",
        "Content-Disposition: form-data; name=\"tags\"\r\nX-A: 1\r\n\r\nx\r\n--B\r\nContent-Disposition: form-data; name=\"tags\"\r\nX-A: 1\r\n\r\ny\r\n")]
    [InlineData(
        "meta",
        "Meta = new() { A = 1 }, MetaXA = 1",
        "Content-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\nX-A: 1\r\n\r\n{\"a\":1}\r\n")]
    [InlineData(
        "more",
        "More = new[] { ApiFile.FromBytes(new byte[] { 66 }) }, MoreXA = 1",
        "Content-Disposition: form-data; name=\"more\"; filename=\"blob\"\r\nContent-Type: application/octet-stream\r\nX-A: 1\r\n\r\nB\r\n")]
    [InlineData("note", "NoteXA = 1", "")]
    [InlineData("note", "Note = \"x\"", "Content-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n")]
    public async Task Parts_of_every_kind_have_headers(string part, string given, string sent)
    {
        var run = await Run(
            $"{part}: {{ headers: {{ X-A: {{ required: true, schema: {{ type: integer }} }} }} }}",
            $"new() {{ File = ApiFile.FromBytes(new byte[] {{ 65 }}, \"a.bin\"), {given} }}");

        Assert.Equal(
            $"{(sent.Length == 0 ? "" : "--B\r\n" + sent)}",
            run.Replace("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\nA\r\n", "", StringComparison.Ordinal).Replace("--B--\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Header_is_a_property_beside_its_part_with_a_name_of_its_own()
    {
        var generation = Generation.Clean(
            Document("file: { headers: { X-A: { required: true, description: What it is., schema: { type: integer } }, x-a: {}, X-B: { deprecated: true, schema: { type: string, enum: [a, b] } }, X-C: { schema: { const: 1 } } } }, note: { headers: { Text: {} } }"));

        Assert.Equal(
            ["File", "Note", "Tags", "Meta", "More", "NoteText", "FileXA", "FileXB", "NoteTextHeader", "AdditionalProperties"],
            generation.Properties("AddRequest").Where(static name => name != "EqualityContract"));
        Assert.Equal(
            ("required long", "AddRequestFileXB?", "string?"),
            (generation.Property("AddRequest", "FileXA"), generation.Property("AddRequest", "FileXB"), generation.Property("AddRequest", "NoteTextHeader")));
        Assert.Contains("What it is.", generation.Documentation("AddRequest", "FileXA"), StringComparison.Ordinal);
        Assert.Contains(
            "The header Text of the part note.",
            generation.Documentation("AddRequest", "NoteTextHeader"),
            StringComparison.Ordinal);
        Assert.True(generation.Type("AddRequest").GetMembers("FileXB").Single().IsObsolete());
    }

    [Theory]
    [InlineData("Content-Disposition: { schema: { type: string } }", "GIG0005")]
    [InlineData("X-A: { schema: { const: é } }", "GIG0005")]
    [InlineData("'X A': { schema: { type: string } }", "GIG0009")]
    public void What_cannot_be_sent_is_said(string headers, string id)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Document($"file: {{ headers: {{ {headers} }} }}"))]).MustCompile();

        Assert.Equal([id], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Value_that_a_header_cannot_hold_is_refused_before_anything_is_sent()
    {
        var handler = new StubHandler();
        var run = Probe.Run(
            Document("file: { headers: { X-A: {} } }"),
            "try { await Anonymous().AddAsync(new AddRequest { File = ApiFile.FromText(\"A\"), FileXA = \"a\\r\\nX-B: b\" }); return \"\"; } catch (ArgumentException failure) { return failure.Message; }",
            handler);

        Assert.Equal("The value of header X-A contains a line break, control or non-ASCII character. (Parameter 'value')", run);
        Assert.Empty(handler.Arrivals);
    }

    private static async Task<string> Run(string encoding, string body)
    {
        await using var server = new WireServer(WireReply.Empty(204));
        Probe.Run(
            Document(encoding),
            $"await Anonymous().AddAsync((AddRequest){body}); return null;".Replace(
                "(AddRequest)new()",
                "new AddRequest()",
                StringComparison.Ordinal),
            WireHandler.To(server));
        var sent = Assert.Single(server.Requests);
        Assert.Equal(sent.Bytes.Length.ToString(CultureInfo.InvariantCulture), sent.Header("Content-Length"));
        return Regex.Replace(Encoding.UTF8.GetString(sent.Bytes), "part-[0-9a-f]{32}", "B");
    }

    private static string Document(string encoding) => OpenApi.Paths(
        $$"""
        /a:
          post:
            operationId: add
            parameters: [{ name: FileXA, in: query, schema: { type: string, format: uuid } }]
            requestBody:
              required: true
              content:
                multipart/form-data:
                  encoding: { {{encoding}} }
                  schema:
                    type: object
                    required: [file]
                    properties:
                      file: { type: string, format: binary }
                      note: { type: string }
                      tags: { type: array, items: { type: string } }
                      meta: { type: object, properties: { a: { type: integer } } }
                      more: { type: array, items: { type: string, format: binary } }
                      note_text: { type: string }
            responses: { '204': { description: Done } }
        """,
        head: "components: { headers: { B: { schema: { type: boolean } } } }");
}
