using System.Reflection;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace GigstackTests.Json;

/// <summary>Reads and writes generated types through the codec that lies in them.</summary>
internal static class GigstackJsonText
{
    /// <summary>The codec of a generated type.</summary>
    public static JsonCodec<T> Codec<T>() => (JsonCodec<T>)CodecOf(typeof(T));

    public static string Of<T>(T value)
    {
        SecretScan.Print(value);
        return JsonText.WriteString(value, Codec<T>());
    }

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

    /// <summary>Whether values of a type can be read and written here.</summary>
    public static bool HasCodec(Type type) => FindCodec(type) is not null;

    private static object CodecOf(Type type) => FindCodec(type) ?? throw new ArgumentException($"{type} has no codec.");

    private static object? FindCodec(Type type)
    {
        if (type.GetNestedType("JsonCodec")?.GetField("Instance", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)?.GetValue(null) is { } generated)
            return generated;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Nested(nameof(JsonCodecs.List), type.GetGenericArguments()[0]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Nested(nameof(JsonCodecs.Map), type.GetGenericArguments()[1]);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Nested(nameof(JsonCodecs.Nullable), value);

        // Bytes are Base64 in both documents. A time has several forms on the wire, and the document says which.
        if (type == typeof(byte[]))
            return JsonCodecs.Base64;
        return type == typeof(DateTimeOffset)
            ? null
            : typeof(JsonCodecs)
                .GetFields()
                .Select(field => field.GetValue(null))
                .SingleOrDefault(codec => codec!.GetType().IsAssignableTo(typeof(JsonCodec<>).MakeGenericType(type)));
    }

    private static object? Nested(string kind, Type item) =>
        FindCodec(item) is { } codec ? typeof(JsonCodecs).GetMethod(kind)!.MakeGenericMethod(item).Invoke(null, [codec]) : null;
}
