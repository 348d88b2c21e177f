using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonUnionAndEnumTests
{
    [Theory]
    [InlineData("""{"a":{"kind":"no"},"kind":"card"}""", "card")]
    [InlineData("""{"k\u0069nd":"c\u0061rd"}""", "card")]
    [InlineData("""{"kind":12.50}""", "12.50")]
    [InlineData("""{"kind":true}""", "true")]
    [InlineData("""{"kind":null}""", null)]
    [InlineData("""{"kind":{}}""", null)]
    [InlineData("""{"other":1}""", null)]
    [InlineData("[1]", null)]
    public void A_discriminator_is_found_and_the_reader_stays(string json, string? expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Assert.Equal(expected, JsonPeek.Discriminator(reader, "kind"));
        Assert.Equal(0, reader.TokenStartIndex);
    }

    [Fact]
    public void Properties_are_counted_once_each()
    {
        var reader = new Utf8JsonReader("""{"a":1,"a":{"c":1},"b":[{}],"d":null}"""u8);
        reader.Read();

        Assert.Equal(2, JsonPeek.Count(reader, ["a", "b", "c"]));
        Assert.True(JsonPeek.HasAll(reader, ["a", "b", "d"]));
        Assert.False(JsonPeek.HasAll(reader, ["a", "c"]));
        Assert.Equal(0, JsonPeek.Count(new Utf8JsonReader("1"u8), ["a"]));
        Assert.False(JsonPeek.HasAll(new Utf8JsonReader("1"u8), []));
    }

    [Fact]
    public void Known_enum_values_are_not_copied()
    {
        var status = JsonText.Read("\"stamped\"", Status.Codec.Instance);

        Assert.Same(Status.Stamped.Value, status.Value);
    }

    [Theory]
    [InlineData("\"something new ñ\"")]
    [InlineData("\"\"")]
    [InlineData("\"Draft\"")]
    public void Unknown_enum_values_survive_a_round_trip(string json)
    {
        var status = JsonText.Read(json, Status.Codec.Instance);

        Assert.NotEqual(Status.Draft, status);
        Assert.Equal(json, JsonText.WriteString(status, Status.Codec.Instance));
    }

    [Fact]
    public void Escaped_enum_values_are_equal_to_the_known_ones()
    {
        Assert.Equal(Status.Draft, JsonText.Read("\"dr\\u0061ft\"", Status.Codec.Instance));
    }

    [Fact]
    public void An_enum_is_a_string_and_nothing_else()
    {
        Assert.Throws<JsonReadException>(() => JsonText.Read("1", Status.Codec.Instance));
        Assert.Throws<InvalidOperationException>(() => JsonText.WriteString(default, Status.Codec.Instance));
    }

    [Fact]
    public void System_text_json_uses_the_codecs()
    {
        var resolver = new CodecResolver().Add(Client.Codec.Instance).Add(Status.Codec.Instance).Add(JsonCodecs.String);
        var options = new JsonSerializerOptions { TypeInfoResolver = resolver };
        var clients = JsonSerializer.Deserialize<Client[]>("""[{"id":"1","status":"draft","x":1}]""", options)!;

        Assert.Equal("""[{"id":"1","status":"draft","x":1}]""", JsonSerializer.Serialize(clients, options));
        Assert.Equal("1", JsonSerializer.Deserialize<List<Client>>("""[{"id":"1"}]""", options)![0].Id);
        Assert.Equal("1", JsonSerializer.Deserialize<IReadOnlyDictionary<string, Client>>("""{"a":{"id":"1"}}""", options)!["a"].Id);
        Assert.Equal(["a"], JsonSerializer.Deserialize<IReadOnlyList<string>>("""["a"]""", options)!);
        Assert.Null(JsonSerializer.Deserialize<Client>("null", options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Version>("{}", options));
    }

    [Fact]
    public void System_text_json_passes_our_faults_on_with_their_offset()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new CodecResolver().Add(Client.Codec.Instance) };
        var exception = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Client[]>(
            """[{"id":"1"},{"name":"x"}]""",
            options));

        Assert.Contains("Client lacks id", exception.Message, StringComparison.Ordinal);
        Assert.Equal(23, exception.Offset);
    }

    [Fact]
    public async Task System_text_json_reads_split_buffers()
    {
        var name = new string('x', 40_000) + "ñ";
        var json = $$"""{"created_at":1677651234,"credit":10.50,"status":"draft","name":"{{name}}","id":"1","bcc":["a@b.mx"]}""";
        var pipe = new System.IO.Pipelines.Pipe(new System.IO.Pipelines.PipeOptions(minimumSegmentSize: 16, pauseWriterThreshold: 0));
        foreach (var chunk in Encoding.UTF8.GetBytes(json).Chunk(7))
            await pipe.Writer.WriteAsync(chunk);
        await pipe.Writer.CompleteAsync();

        var client = (await JsonSerializer.DeserializeAsync<Client>(pipe.Reader))!;

        Assert.Equal(("1", 40_001, 10.50m, Status.Draft), (client.Id, client.Name!.Length, client.Credit, client.Status));
        Assert.Equal(["a@b.mx"], client.Bcc!);
    }

    [Fact]
    public void Enum_values_are_names_of_dictionaries()
    {
        var byStatus = JsonSerializer.Deserialize<Dictionary<Status, int>>("""{"draft":1,"new":2}""")!;

        Assert.Equal(1, byStatus[Status.Draft]);
        Assert.Equal("""{"draft":1,"new":2}""", JsonSerializer.Serialize(byStatus));
    }
}
