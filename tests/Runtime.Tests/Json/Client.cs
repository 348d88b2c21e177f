using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

/// <summary>What the generator writes for a schema, by hand.</summary>
[JsonConverter(typeof(Codec))]
internal sealed record Client
{
    private static readonly JsonShape s_shape = JsonShape.Of("Client")
        .Required("id")
        .Optional("name")
        .Optional("bcc")
        .Optional("created_at")
        .OptionalNullable("next")
        .Optional("credit")
        .Optional("status")
        .Optional("parent")
        .OptionalNullable("level")
        .Build();

    public Client()
    {
    }

    [SetsRequiredMembers]
    private Client(ref Utf8JsonReader reader)
    {
        Id = null!;
        var json = new JsonObjectReader(s_shape);
        for (int property; (property = json.Next(ref reader)) >= 0;)
        {
            switch (property)
            {
                case 0: Id = JsonRead.String(ref reader); break;
                case 1: Name = JsonRead.String(ref reader); break;
                case 2: Bcc = JsonRead.List(ref reader, JsonCodecs.String); break;
                case 3: CreatedAt = JsonRead.UnixTime(ref reader); break;
                case 4: Next = JsonRead.Optional(ref reader, JsonCodecs.String); break;
                case 5: Credit = JsonRead.Decimal(ref reader); break;
                case 6: Status = Json.Status.Codec.Instance.Read(ref reader); break;
                case 7: Parent = Codec.Instance.Read(ref reader); break;
                case 8: Level = JsonRead.Optional(ref reader, JsonCodecs.Int32); break;
            }
        }
        AdditionalProperties = json.Additional;
    }

    public required string Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<string>? Bcc { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public Optional<string?> Next { get; init; }

    public decimal? Credit { get; init; }

    public Status? Status { get; init; }

    public Client? Parent { get; init; }

    public Optional<int?> Level { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

    private void Write(Utf8JsonWriter writer) => new JsonObjectWriter(writer, s_shape)
        .Write(0, Id)
        .Write(1, Name)
        .WriteList(2, Bcc, JsonCodecs.String)
        .Write(3, CreatedAt, JsonCodecs.UnixTime)
        .Write(4, Next, JsonCodecs.String)
        .Write(5, Credit)
        .Write(6, Status, Json.Status.Codec.Instance)
        .Write(7, Parent, Codec.Instance)
        .Write(8, Level, JsonCodecs.Int32)
        .End(AdditionalProperties);

    public sealed class Codec : JsonCodec<Client>
    {
        public static readonly Codec Instance = new();

        public override Client Read(ref Utf8JsonReader reader) => new(ref reader);

        public override void Write(Utf8JsonWriter writer, Client value) => value.Write(writer);
    }
}
