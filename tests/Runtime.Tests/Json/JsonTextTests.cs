using System.Buffers;
using System.Text;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonTextTests
{
    private const string Whole = """{"id":"1","name":"Ana \u00d1 \"x\"","bcc":["a","b"],"created_at":1677651234,"next":null,"credit":"""
        + """10.50,"status":"draft","parent":{"id":"2","extra":[true,{"k":1e2}]},"level":-3}""";

    [Fact]
    public void A_text_cut_off_anywhere_gives_a_located_error()
    {
        var json = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < json.Length; length++)
        {
            var exception = Assert.Throws<JsonReadException>(() => JsonText.Read(json.AsSpan(0, length), Client.Codec.Instance));
            Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
            Assert.InRange(exception.Offset, 0, length);
        }
    }

    [Fact]
    public void A_text_with_any_byte_broken_is_read_or_refused_but_nothing_else()
    {
        var random = new Random(11);
        var json = Encoding.UTF8.GetBytes(Whole);
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            byte[] broken = [.. json];
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
            try
            {
                JsonText.Read(broken, Client.Codec.Instance);
            }
            catch (JsonReadException exception)
            {
                refused++;
                Assert.InRange(exception.Offset, 0, json.Length);
            }
        }
        Assert.InRange(refused, 1000, 19_999);
    }

    [Theory]
    [InlineData("""{"id":"1"} x""", "$", 11)]
    [InlineData("""{"id":"1"}{"id":"1"}""", "$", 10)]
    [InlineData("""{"id":"1",}""", "$.id", 10)]
    [InlineData("{\n \"id\":\"1\",\n \"bcc\":[\"a\",\n  7]}", "$.bcc[1]", 28)]
    [InlineData("""{"id":"1","parent":{"id":"2","parent":{"id":3}}}""", "$.parent.parent.id", 44)]
    [InlineData("""{"id":"1","a b'c":tru}""", @"$['a b\'c']", 18)]
    public void Faults_are_located_by_path_and_byte(string json, string path, long offset)
    {
        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read(json, Client.Codec.Instance));

        Assert.Equal(path, exception.Path);
        Assert.InRange(exception.Offset, offset, offset + 3);
        Assert.EndsWith($"Path: {path}, byte {exception.Offset}.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"id":"1","parent":""", 100)) + "null" + new string('}', 100);
        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read(deep, Client.Codec.Instance));

        Assert.Contains("64", exception.Message, StringComparison.Ordinal);
        Assert.Throws<JsonReadException>(() => JsonText.Read(new string('[', 1_000_000), JsonCodecs.Element));
        var nested = new string('[', 100) + new string(']', 100);
        Assert.Throws<JsonReadException>(() => JsonText.Read($$"""{"id":"1","x":{{nested}}}""", Client.Codec.Instance));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_counted()
    {
        Assert.Equal("1", JsonText.Read([0xEF, 0xBB, 0xBF, .. "{\"id\":\"1\"}"u8], Client.Codec.Instance).Id);
        Assert.Equal(
            9,
            Assert.Throws<JsonReadException>(() => JsonText.Read([0xEF, 0xBB, 0xBF, .. "{\"id\":7}"u8], Client.Codec.Instance)).Offset);
    }

    [Fact]
    public void Invalid_utf_8_is_refused()
    {
        Assert.Throws<JsonReadException>(() => JsonText.Read([(byte)'"', 0xC3, 0x28, (byte)'"'], JsonCodecs.String));
        Assert.Throws<JsonReadException>(() => JsonText.Read([.. "{\"id\":\"1\",\""u8, 0xFF, .. "\":1}"u8], Client.Codec.Instance));
        Assert.Throws<JsonReadException>(() => JsonText.Read("\"\\ud800\"", JsonCodecs.String));
    }

    [Fact]
    public void Large_lists_are_read_whole()
    {
        int[] numbers = [.. Enumerable.Range(0, 100_000)];
        var json = JsonText.WriteString<IReadOnlyList<int>>(numbers, JsonCodecs.List(JsonCodecs.Int32));

        Assert.Equal(numbers, JsonText.Read(json, JsonCodecs.List(JsonCodecs.Int32)));
    }

    [Fact]
    public void Nulls_in_lists_are_dropped_and_in_maps_keep_their_key_unless_the_items_may_be_null()
    {
        Assert.Equal(["a", "b"], JsonText.Read("""[null,"a",null,"b",null]""", JsonCodecs.List(JsonCodecs.String)));
        Assert.Empty(JsonText.Read("[null]", JsonCodecs.List(JsonCodecs.Int32)));
        Assert.Equal([null, "a"], JsonText.Read("""[null,"a"]""", JsonCodecs.List(JsonCodecs.NullableReference(JsonCodecs.String))));
        Assert.Equal([null, 1], JsonText.Read("[null,1]", JsonCodecs.List(JsonCodecs.Nullable(JsonCodecs.Int32))));
        Assert.Equal(["a", "b"], JsonText.Read("""{"a":null,"b":"x"}""", JsonCodecs.Map(JsonCodecs.String)).Keys);
        Assert.Equal(["b"], JsonText.Read("""{"a":null,"b":0}""", JsonCodecs.Map(JsonCodecs.Int32)).Keys);
        Assert.Equal(2, JsonText.Read("""{"a":null,"b":1}""", JsonCodecs.Map(JsonCodecs.Element)).Count);
        Assert.Equal(
            "[null,1]",
            JsonText.WriteString<IReadOnlyList<int?>>([null, 1], JsonCodecs.List(JsonCodecs.Nullable(JsonCodecs.Int32))));
        Assert.Throws<ArgumentException>(() => JsonText.WriteString<IReadOnlyList<string>>(
            ["a", null!],
            JsonCodecs.List(JsonCodecs.String)));
    }

    [Fact]
    public void Codecs_of_collections_are_made_once()
    {
        Assert.Same(JsonCodecs.List(JsonCodecs.String), JsonCodecs.List(JsonCodecs.String));
        Assert.Same(JsonCodecs.Map(JsonCodecs.Int32), JsonCodecs.Map(JsonCodecs.Int32));
        Assert.Same(JsonCodecs.Nullable(JsonCodecs.Int32), JsonCodecs.Nullable(JsonCodecs.Int32));
    }

    [Fact]
    public void Writing_goes_to_any_buffer_and_survives_a_failure_before()
    {
        Assert.Throws<ArgumentException>(() => JsonText.WriteBytes(double.NaN, JsonCodecs.Double));
        var buffer = new ArrayBufferWriter<byte>();
        JsonText.Write(buffer, new Client { Id = "1", Next = null }, Client.Codec.Instance);
        JsonText.Write(buffer, 7, JsonCodecs.Int32);

        Assert.Equal("""{"id":"1","next":null}7""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void Large_texts_do_not_disturb_the_ones_after()
    {
        string large = new('ñ', 1_000_000);
        Assert.Equal(large, JsonText.Read(JsonText.WriteString(large, JsonCodecs.String), JsonCodecs.String));
        Assert.Equal("1", JsonText.WriteString(1, JsonCodecs.Int32));
    }
}
