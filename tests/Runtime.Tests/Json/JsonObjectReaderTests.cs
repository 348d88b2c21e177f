using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonObjectReaderTests
{
    private static Client Read(string json) => JsonText.Read(json, Client.Codec.Instance);

    [Fact]
    public void Properties_are_read_in_any_order()
    {
        var client =
            Read("""{"status":"draft","credit":1500.0,"id":"c1","bcc":["a","b","c"],"name":"Ñandú 🦙","created_at":1677651234}""");

        Assert.Equal("c1", client.Id);
        Assert.Equal("Ñandú 🦙", client.Name);
        Assert.Equal(["a", "b", "c"], client.Bcc!);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1677651234), client.CreatedAt);
        Assert.Equal(Status.Draft, client.Status);
        Assert.Null(client.AdditionalProperties);
    }

    [Fact]
    public void Escaped_property_names_are_recognised()
    {
        Assert.Equal("c1", Read("""{"\u0069d":"c1"}""").Id);
    }

    [Fact]
    public void Names_with_quotes_and_backslashes_are_matched_by_their_meaning()
    {
        var shape = JsonShape.Of("Odd").Optional("a\\u0062").Optional("say \"hi\"").Optional("").Build();
        Assert.Equal([0, 1, 2, 99], Indexes(shape, """{"a\\u0062":1,"say \"hi\"":2,"":3,"ab":4}"""));
    }

    [Fact]
    public void A_missing_required_property_is_named()
    {
        var exception = Assert.Throws<JsonReadException>(() => Read("""{"parent":{"name":"x"},"id":"1"}"""));

        Assert.Contains("Client lacks id", exception.Message, StringComparison.Ordinal);
        Assert.Equal("$.parent", exception.Path);
    }

    [Fact]
    public void Null_for_a_required_property_is_refused()
    {
        var exception = Assert.Throws<JsonReadException>(() => Read("""{"id":null}"""));

        Assert.Contains("Client.id is required", exception.Message, StringComparison.Ordinal);
        Assert.Equal("$.id", exception.Path);
        Assert.Equal(6, exception.Offset);
    }

    [Fact]
    public void Null_for_an_optional_property_means_absent()
    {
        var client = Read("""{"id":"1","name":null,"bcc":null,"parent":null,"credit":null}""");

        Assert.Equal(new Client { Id = "1" }, client);
    }

    [Fact]
    public void Absent_null_and_value_are_three_things()
    {
        Assert.False(Read("""{"id":"1"}""").Next.IsPresent);
        Assert.Equal(new Optional<string?>(null), Read("""{"id":"1","next":null}""").Next);
        Assert.Equal("n", Read("""{"id":"1","next":"n"}""").Next.Value);
        Assert.Equal(new Optional<int?>(null), Read("""{"id":"1","level":null}""").Level);
        Assert.Equal(3, Read("""{"id":"1","level":3}""").Level.Value);
    }

    [Fact]
    public void The_last_of_equal_names_wins()
    {
        var client = Read("""{"id":"1","name":"a","x":1,"id":"2","name":"b","x":2}""");

        Assert.Equal(("2", "b"), (client.Id, client.Name));
        Assert.Equal(2, client.AdditionalProperties!["x"].GetInt32());
    }

    [Fact]
    public void Unknown_properties_are_kept_and_written_back()
    {
        const string Json = """{"id":"1","later":{"a":[1,null,{"b":1.50}]},"nothing":null}""";
        var client = Read(Json);

        Assert.Equal(JsonValueKind.Null, client.AdditionalProperties!["nothing"].ValueKind);
        Assert.Equal(Json, JsonText.WriteString(client, Client.Codec.Instance));
    }

    [Fact]
    public void Unknown_properties_are_skipped_where_the_shape_says_so()
    {
        var shape = JsonShape.Of("Closed").Optional("a").Build(AdditionalProperties.Skip);

        Assert.Equal([0], Indexes(shape, """{"x":{"a":[{}]},"a":1,"y":"z"}"""));
    }

    [Fact]
    public void Typed_additional_properties_are_given_with_their_names()
    {
        var shape = JsonShape.Of("Prices").Optional("id").Build(AdditionalProperties.Typed);
        var reader = new Utf8JsonReader("""{"m\u0078n":1,"id":"1","usd":2}"""u8);
        reader.Read();
        var json = new JsonObjectReader(shape);
        var prices = new Dictionary<string, int>();
        for (int property; (property = json.Next(ref reader)) >= 0;)
        {
            if (property == shape.Count)
                prices[json.Name!] = JsonRead.Int32(ref reader);
        }

        Assert.Equal(new Dictionary<string, int> { ["mxn"] = 1, ["usd"] = 2 }, prices);
        Assert.Null(json.Additional);
    }

    [Fact]
    public void More_than_64_properties_keep_their_required_flags()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(static i => $"property_{i}")];
        int[] required = [0, 63, 64, 130, 199];
        var builder = JsonShape.Of("Wide");
        for (var i = 0; i < names.Length; i++)
            _ = required.Contains(i) ? builder.Required(names[i]) : builder.Optional(names[i]);
        var shape = builder.Build();
        var all = string.Concat("{", string.Join(',', names.Reverse().Select(static name => $"\"{name}\":1")), "}");

        Assert.Equal(Enumerable.Range(0, 200).Reverse(), Indexes(shape, all));
        var exception = Assert.Throws<JsonReadException>(() => Indexes(shape, """{"property_0":1,"property_64":1,"property_199":1}"""));
        Assert.Contains("Wide lacks property_63, property_130.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("\"x\"", "a string")]
    [InlineData("12", "a number")]
    [InlineData("null", "null")]
    public void Anything_but_an_object_is_refused(string json, string found)
    {
        Assert.Contains($"found {found}", Assert.Throws<JsonReadException>(() => Read(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_refuse_a_name_twice() =>
        Assert.Throws<ArgumentException>(() => JsonShape.Of("X").Optional("a").Optional("b").Optional("a").Build());

    private static List<int> Indexes(JsonShape shape, string json)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        var properties = new JsonObjectReader(shape);
        var indexes = new List<int>();
        for (int property; (property = properties.Next(ref reader)) >= 0;)
        {
            indexes.Add(property);
            reader.Skip();
        }
        if (properties.Additional is not null)
            indexes.Add(99);
        return indexes;
    }
}
