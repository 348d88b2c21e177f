using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

/// <summary>The last of equal names counts, as in System.Text.Json, also if it is null.</summary>
public class RepeatedPropertyTests
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static Client Read(string json)
    {
        var client = JsonText.Read(json, Client.Codec.Instance);

        // As a converter too, with comments and other settings of System.Text.Json.
        var other = JsonSerializer.Deserialize<Client>($"/* a */ {json[..^1]},/* b */ }}", s_options)!;
        Assert.Equal(JsonText.WriteString(client, Client.Codec.Instance), JsonText.WriteString(other, Client.Codec.Instance));
        return client;
    }

    [Theory]
    [InlineData("""{"id":"1","name":"a","name":null}""", null)]
    [InlineData("""{"id":"1","name":null,"name":"a"}""", "a")]
    [InlineData("""{"name":"a","id":"1","name":"b"}""", "b")]
    [InlineData("""{"id":"1","name":"a","name":null,"name":"c"}""", "c")]
    [InlineData("""{"id":"1","name":"a", "n\u0061me" : null , "name" : null}""", null)]
    public void The_last_value_counts(string json, string? expected) => Assert.Equal(expected, Read(json).Name);

    [Fact]
    public void All_kinds_of_values_can_be_taken_back()
    {
        var client = Read(
            """{"id":"1","bcc":["a"],"created_at":1,"credit":1.5,"status":"draft","parent":{"id":"2"},"level":1,"next":"n","x":1,"bcc":null,"created_at":null,"credit":null,"status":null,"parent":null,"level":null,"next":null,"x":null}""");

        Assert.Null(client.Bcc);
        Assert.Null(client.CreatedAt);
        Assert.Null(client.Credit);
        Assert.Null(client.Status);
        Assert.Null(client.Parent);
        Assert.Equal(new Optional<int?>(null), client.Level);
        Assert.Equal(new Optional<string?>(null), client.Next);
        Assert.Equal(JsonValueKind.Null, client.AdditionalProperties!["x"].ValueKind);
    }

    [Fact]
    public void It_counts_inside_lists_and_objects()
    {
        var client = Read("""{"id":"1","parent":{"id":"2","name":"a","name":null,"parent":{"id":"3","name":"c"}},"name":"n"}""");

        Assert.Null(client.Parent!.Name);
        Assert.Equal("c", client.Parent.Parent!.Name);
        Assert.Equal("n", client.Name);
    }

    [Fact]
    public void A_required_property_whose_last_value_is_null_is_refused_at_its_place()
    {
        const string Json = """{"name":"a","name":null,"id":"1","id":null}""";

        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read(Json, Client.Codec.Instance));

        Assert.Contains("Client.id is required", exception.Message, StringComparison.Ordinal);
        Assert.Equal(Json.LastIndexOf("null", StringComparison.Ordinal), exception.Offset);
    }

    [Fact]
    public void An_empty_string_that_counts_as_absent_takes_back_too()
    {
        var shape = JsonShape.Of("Odd").Optional("at", isText: false).Build();

        Assert.Throws<RepeatedMemberException>(() =>
        {
            var reader = new Utf8JsonReader("""{"at":1,"at":""}"""u8);
            reader.Read();
            var json = shape.Read();
            while (json.Next(ref reader) >= 0)
            {
            }
        });
    }

    [Fact]
    public void Dictionaries_and_envelopes_take_the_last()
    {
        var map = JsonText.Read("""{"a":1,"a":null,"b":2}""", JsonCodecs.Map(JsonCodecs.Int32));
        var envelope = new ApiEnvelope("data", "message").Of(JsonCodecs.Int32);
        var body = JsonText.Read("""{"data":1,"message":"m","data":null,"message":null}""", envelope);

        Assert.Equal(["b"], map.Keys);
        Assert.False(body.HasPayload);
        Assert.Null(body.Message);
    }

    [Fact]
    public void Pages_take_the_last()
    {
        var page = new ApiPage("data", "next", itemsRequired: false).Of(JsonCodecs.Int32);

        var read = JsonText.Read("""{"data":[1],"next":"c","data":null,"next":null}""", page);

        Assert.Empty(read.Items);
        Assert.Null(read.Next);
    }
}
