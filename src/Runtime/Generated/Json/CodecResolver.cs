using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Makes codecs available to System.Text.Json through <see cref="JsonSerializerOptions.TypeInfoResolver"/>, without reflection and
/// compatible with AOT.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodecResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    /// <summary>
    /// Adds a codec, together with <c>T[]</c>, <c>List&lt;T&gt;</c>, <c>IReadOnlyList&lt;T&gt;</c> and
    /// <c>IReadOnlyDictionary&lt;string, T&gt;</c>. Do not call it after the resolver was used.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">Its codec.</param>
    /// <returns>The resolver.</returns>
    public CodecResolver Add<T>(JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        Set(codec);
        Set(JsonCodecs.List(codec));
        Set(JsonCodecs.Map(codec));
        Set(new ListCodec<List<T>, T>(codec, static items => [.. items]));
        Set(new ListCodec<T[], T>(codec, static items => items as T[] ?? [.. items]));
        return this;
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var create) ? create(options) : null;

    private void Set<T>(JsonConverter<T> converter) =>
        _types[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter);
}
