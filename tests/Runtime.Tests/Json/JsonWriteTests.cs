using System.Buffers;
using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonWriteTests
{
    private static readonly JsonShape s_shape = JsonShape.Of("Thing").Optional("p").Build();

    private delegate void Members(JsonObjectWriter json);

    [Fact]
    public void Null_and_absent_properties_are_not_written()
    {
        Assert.Equal("{}", Object(static json =>
        {
            json.Write(0, (string?)null);
            json.Write(0, (bool?)null);
            json.Write(0, (int?)null);
            json.Write(0, (long?)null);
            json.Write(0, (double?)null);
            json.Write(0, (decimal?)null);
            json.Write(0, (Client?)null, Client.Codec.Instance);
            json.Write(0, (Status?)null, Status.Codec.Instance);
            json.Write(0, default(Optional<string?>), JsonCodecs.String);
            json.Write(0, default(Optional<int?>), JsonCodecs.Int32);
            json.WriteList(0, null, JsonCodecs.String);
            json.WriteMap(0, null, JsonCodecs.String);
            json.End(null);
        }));
    }

    [Fact]
    public void Nullable_properties_are_written_as_null()
    {
        var expected = """{"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null}""";
        Assert.Equal(expected, Object(static json =>
        {
            json.WriteNullable(0, (string?)null);
            json.WriteNullable(0, (bool?)null);
            json.WriteNullable(0, (int?)null);
            json.WriteNullable(0, (long?)null);
            json.WriteNullable(0, (double?)null);
            json.WriteNullable(0, (decimal?)null);
            json.WriteNullable(0, (Client?)null, Client.Codec.Instance);
            json.WriteNullable(0, (Status?)null, Status.Codec.Instance);
            json.Write(0, new Optional<string?>(null), JsonCodecs.String);
            json.Write(0, new Optional<int?>(null), JsonCodecs.Int32);
            json.End();
        }));
    }

    [Fact]
    public void Values_are_written_exactly()
    {
        var expected = """{"p":"ñ+<","p":true,"p":1,"p":2,"p":0.1,"p":1500.0,"p":"draft","p":["a"],"p":{"k":1},"p":3,"x y":[]}""";
        Assert.Equal(expected, Object(static json =>
        {
            json.Write(0, "ñ+<");
            json.Write(0, (bool?)true);
            json.Write(0, (int?)1);
            json.WriteNullable(0, (long?)2);
            json.Write(0, (double?)0.1);
            json.WriteNullable(0, (decimal?)1500.0m);
            json.Write(0, Status.Draft, Status.Codec.Instance);
            json.WriteList(0, ["a"], JsonCodecs.String);
            json.WriteMap(0, new Dictionary<string, int> { ["k"] = 1 }, JsonCodecs.Int32);
            json.Write(0, (Optional<int?>)3, JsonCodecs.Int32);
            json.End(new Dictionary<string, IReadOnlyList<int>> { ["x y"] = [] }, JsonCodecs.List(JsonCodecs.Int32));
        }));
    }

    [Fact]
    public void Null_where_no_null_may_be_is_refused_before_it_is_sent()
    {
        var value = Assert.Throws<ArgumentException>(() => Object(static json =>
            json.WriteMap(0, new Dictionary<string, string> { ["k"] = null! }, JsonCodecs.String)));
        var item = Assert.Throws<ArgumentException>(() => Object(static json => json.WriteList(0, ["a", null!], JsonCodecs.String)));
        Assert.Equal("The value of \"k\" is null.", value.Message);
        Assert.Equal("Item 1 of the list is null.", item.Message);
    }

    [Fact]
    public void Optional_tells_absent_null_and_value_apart()
    {
        Optional<string?> absent = default, none = null, some = "x";

        Assert.False(absent.IsPresent);
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.Null(none.Value);
        Assert.NotEqual(absent, none);
        Assert.True(some == "x");
        Assert.True(some != none);
        Assert.Equal("y", absent.GetValueOrDefault("y"));
        Assert.Null(none.GetValueOrDefault("y"));
        Assert.Equal(("(absent)", "null", "x"), (absent.ToString(), none.ToString(), some.ToString()));
    }

    private static string Object(Members members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        members(new JsonObjectWriter(writer, s_shape));
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
