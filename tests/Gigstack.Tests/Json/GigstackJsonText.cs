using System.Text.Json;
using Gigstack.Runtime.Json;

namespace GigstackTests.Json;

/// <summary>Reads and writes generated types through the codec that lies in them.</summary>
internal static class GigstackJsonText
{
    /// <summary>The codec of a generated type.</summary>
    public static JsonCodec<T> Codec<T>() => (JsonCodec<T>)CodecOf(typeof(T));

    public static string Of<T>(T value) => JsonText.WriteString(value, Codec<T>());

    public static IReadOnlyDictionary<string, JsonElement> Members(string json) => JsonText.Read(json, JsonCodecs.Map(JsonCodecs.Element));

    /// <summary>Reads a text as a type that is known at run time only, and writes it again.</summary>
    public static (object Value, string Json) Again(Type type, string json) =>
        ((object, string))typeof(GigstackJsonText).GetMethod(nameof(AgainAs))!.MakeGenericMethod(type).Invoke(null, [json])!;

    public static object Read(Type type, string json) => Again(type, json).Value;

    public static (object Value, string Json) AgainAs<T>(string json)
    {
        var value = JsonText.Read(json, Codec<T>());
        return (value!, Of(value));
    }

    private static object CodecOf(Type type) =>
        type.GetNestedType("JsonCodec")?.GetField("Instance")?.GetValue(null) ?? throw new ArgumentException($"{type} has no codec.");
}
