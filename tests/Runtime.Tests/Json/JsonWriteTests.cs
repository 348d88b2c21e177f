using System.Buffers;
using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonWriteTests
{
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("p");

    [Fact]
    public void Null_and_absent_properties_are_not_written()
    {
        Assert.Equal("{}", Object(static writer =>
        {
            JsonWrite.Property(writer, s_name, (string?)null);
            JsonWrite.Property(writer, s_name, (bool?)null);
            JsonWrite.Property(writer, s_name, (int?)null);
            JsonWrite.Property(writer, s_name, (long?)null);
            JsonWrite.Property(writer, s_name, (double?)null);
            JsonWrite.Property(writer, s_name, (decimal?)null);
            JsonWrite.Property(writer, s_name, (Client?)null, Client.Codec.Instance);
            JsonWrite.Property(writer, s_name, (Status?)null, Status.Codec.Instance);
            JsonWrite.Property(writer, s_name, default(Optional<string?>), JsonCodecs.String);
            JsonWrite.Property(writer, s_name, default(Optional<int?>), JsonCodecs.Int32);
            JsonWrite.List(writer, s_name, null, JsonCodecs.String);
            JsonWrite.Map(writer, s_name, null, JsonCodecs.String);
            JsonWrite.AdditionalProperties(writer, null);
        }));
    }

    [Fact]
    public void Nullable_properties_are_written_as_null()
    {
        Assert.Equal("""{"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null,"p":null}""", Object(static writer =>
        {
            JsonWrite.NullableProperty(writer, s_name, (string?)null);
            JsonWrite.NullableProperty(writer, s_name, (bool?)null);
            JsonWrite.NullableProperty(writer, s_name, (int?)null);
            JsonWrite.NullableProperty(writer, s_name, (long?)null);
            JsonWrite.NullableProperty(writer, s_name, (double?)null);
            JsonWrite.NullableProperty(writer, s_name, (decimal?)null);
            JsonWrite.NullableProperty(writer, s_name, (Client?)null, Client.Codec.Instance);
            JsonWrite.NullableProperty(writer, s_name, (Status?)null, Status.Codec.Instance);
            JsonWrite.Property(writer, s_name, new Optional<string?>(null), JsonCodecs.String);
            JsonWrite.Property(writer, s_name, new Optional<int?>(null), JsonCodecs.Int32);
            JsonWrite.NullableList(writer, s_name, null, JsonCodecs.String);
            JsonWrite.NullableMap(writer, s_name, null, JsonCodecs.String);
        }));
    }

    [Fact]
    public void Values_are_written_exactly()
    {
        Assert.Equal("""{"p":"ñ+<","p":true,"p":1,"p":2,"p":0.1,"p":1500.0,"p":"draft","p":["a"],"p":{"k":1},"p":3,"x y":[]}""", Object(static writer =>
        {
            JsonWrite.Property(writer, s_name, "ñ+<");
            JsonWrite.Property(writer, s_name, (bool?)true);
            JsonWrite.Property(writer, s_name, (int?)1);
            JsonWrite.NullableProperty(writer, s_name, (long?)2);
            JsonWrite.Property(writer, s_name, (double?)0.1);
            JsonWrite.NullableProperty(writer, s_name, (decimal?)1500.0m);
            JsonWrite.Property(writer, s_name, Status.Draft, Status.Codec.Instance);
            JsonWrite.List(writer, s_name, ["a"], JsonCodecs.String);
            JsonWrite.Map(writer, s_name, new Dictionary<string, int> { ["k"] = 1 }, JsonCodecs.Int32);
            JsonWrite.Property(writer, s_name, (Optional<int?>)3, JsonCodecs.Int32);
            JsonWrite.AdditionalProperties(writer, new Dictionary<string, IReadOnlyList<int>> { ["x y"] = [] }, JsonCodecs.List(JsonCodecs.Int32));
        }));
    }

    [Fact]
    public void Null_where_no_null_may_be_is_refused_before_it_is_sent()
    {
        var exception = Assert.Throws<ArgumentException>(() => Object(static writer =>
            JsonWrite.Map(writer, s_name, new Dictionary<string, string> { ["k"] = null! }, JsonCodecs.String)));
        Assert.Contains("\"k\"", exception.Message, StringComparison.Ordinal);
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

    private static string Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
