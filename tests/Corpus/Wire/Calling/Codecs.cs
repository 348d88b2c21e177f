using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Gigstack.Runtime.Generated;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>Reads and writes JSON with the codecs of generated types and of the runtime.</summary>
internal static class Codecs
{
    private static readonly ILookup<Type, object> s_scalars = typeof(JsonCodecs).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static field => field.GetValue(null) is JsonConverter)
        .ToLookup(static field => ((JsonConverter)field.GetValue(null)!).Type!, static field => field.GetValue(null)!);

    public static bool IsScalar(Type type) => s_scalars.Contains(type);

    public static bool HasCodec(Type type) => type.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    /// <summary>Reads a value; with several codecs for its type, the first one that can.</summary>
    public static object? Read(Type type, JsonNode? json)
    {
        var text = json?.ToJsonString() ?? "null";
        if (HasCodec(type))
            return JsonSerializer.Deserialize(text, type);
        Exception? failure = null;
        foreach (var codec in s_scalars[type])
        {
            try
            {
                return JsonSerializer.Deserialize(text, type, With(codec));
            }
            catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
            {
                failure = exception;
            }
        }
        throw failure ?? new NotSupportedException($"no codec for {type}");
    }

    /// <summary>Writes a value in the ways that its type can be written.</summary>
    public static IEnumerable<string> Write(Type type, object value)
    {
        if (HasCodec(type))
            return [JsonSerializer.Serialize(value, type)];
        return s_scalars[type].Select(codec => JsonSerializer.Serialize(value, type, With(codec)));
    }

    private static readonly Dictionary<object, JsonSerializerOptions> s_options = [];

    private static JsonSerializerOptions With(object codec)
    {
        if (!s_options.TryGetValue(codec, out var options))
            s_options[codec] = options = new JsonSerializerOptions { Converters = { (JsonConverter)codec } };
        return options;
    }
}
