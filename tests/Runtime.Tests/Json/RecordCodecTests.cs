using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

/// <summary>The codec of a record: what it writes, it also prints.</summary>
public class RecordCodecTests
{
    private static readonly Door s_door = new()
    {
        Name = "north",
        Opened = DateTimeOffset.UnixEpoch.AddSeconds(7),
        Seen = [DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(1)],
        Code = "5ecret-code",
        Inner = new Door { Name = "inner" },
        Rest = new Dictionary<string, JsonElement> { ["extra"] = JsonSerializer.SerializeToElement(1) },
    };

    [Fact]
    public void Written_and_read() =>
        Assert.Equal(
            """{"name":"north","opened":7,"seen":[0,1],"code":"5ecret-code","owner":null,"inner":{"name":"inner","owner":null},"extra":1}""",
            JsonText.WriteString(JsonText.Read("""
                {"name":"north","opened":7,"seen":[0,1],"code":"5ecret-code","owner":null,"inner":{"name":"inner","owner":null},"extra":1}
                """u8, Door.JsonCodec.Instance), Door.JsonCodec.Instance));

    [Fact]
    public void Printed_with_the_same_names_and_without_secrets() =>
        Assert.Equal(
            """name: "north", opened: 7, seen: [0, 1], code: ***, owner: null, inner: { name: "inner", owner: null }, extra: 1""",
            Printed(s_door));

    [Fact]
    public void What_a_request_lacks_is_printed_as_absent() => Assert.Equal("owner: null", Printed(new Door()));

    [Fact]
    public void What_a_request_lacks_is_not_written() =>
        Assert.Throws<ArgumentException>(static () => JsonText.WriteString(new Door(), Door.JsonCodec.Instance));

    private static string Printed(Door door)
    {
        var builder = new StringBuilder();
        Printer.Print(builder, door);
        return builder.ToString();
    }

    private sealed class Door : IPrintable
    {
        public Door()
        {
        }

        private Door(ref Utf8JsonReader reader, ref JsonObjectReader json)
        {
            while (json.Next(ref reader, out var property))
            {
                switch (property)
                {
                    case 0:
                        Name = json.String(ref reader);
                        break;
                    case 1:
                        Opened = json.UnixTime(ref reader);
                        break;
                    case 2:
                        Seen = json.List(ref reader, JsonCodecs.UnixTime);
                        break;
                    case 3:
                        Code = json.String(ref reader);
                        break;
                    case 4:
                        Owner = json.IsNull(ref reader) ? null : json.String(ref reader);
                        break;
                    default:
                        Inner = JsonCodec.Instance.Read(ref reader);
                        break;
                }
            }

            Rest = json.Additional;
        }

        public string? Name { get; init; }

        public DateTimeOffset? Opened { get; init; }

        public IReadOnlyList<DateTimeOffset>? Seen { get; init; }

        public string? Code { get; init; }

        public string? Owner { get; init; }

        public Door? Inner { get; init; }

        public IReadOnlyDictionary<string, JsonElement>? Rest { get; init; }

        void IPrintable.Print(Printer printer) => JsonCodec.Instance.Print(printer, this);

        public sealed class JsonCodec() : RecordCodec<Door, JsonCodec>(JsonShape.Of("Door")
            .Required("name")
            .Optional("opened", isText: false)
            .Optional("seen", isText: false)
            .Optional("code").Secret()
            .RequiredNullable("owner")
            .Optional("inner", isText: false)
            .Build())
        {
            protected override Door ReadProperties(ref Utf8JsonReader reader, ref JsonObjectReader json) => new(ref reader, ref json);

            protected override void WriteProperties(JsonObjectWriter json, Door value)
            {
                json.WriteRequired(0, value.Name);
                json.Write(1, value.Opened, JsonCodecs.UnixTime);
                json.WriteList(2, value.Seen, JsonCodecs.UnixTime);
                json.Write(3, value.Code);
                json.WriteNullable(4, value.Owner);
                json.Write(5, value.Inner, Instance);
                json.End(value.Rest);
            }
        }
    }
}
