using System.Text.Json.Serialization;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

/// <summary>What the generator writes for a string enum, by hand.</summary>
[JsonConverter(typeof(Codec))]
internal readonly record struct Status(string Value)
{
    public static readonly Status Draft = new("draft");
    public static readonly Status Stamped = new("stamped");

    public sealed class Codec : OpenEnumCodec<Status>
    {
        public static readonly Codec Instance = new();

        public Codec()
            : base(Draft.Value, Stamped.Value)
        {
        }

        protected override Status Create(string value) => new(value);

        protected override string ValueOf(Status value) => value.Value;
    }
}
