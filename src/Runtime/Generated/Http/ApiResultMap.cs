using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The types of success bodies by status.</summary>
/// <typeparam name="T">The union of their types.</typeparam>
/// <param name="otherwise">Reads the body if its status has no codec.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiResultMap<T>(JsonCodec<T> otherwise)
{
    private readonly Dictionary<string, JsonCodec<T>> _byStatus = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the type of a status.</summary>
    /// <typeparam name="TCase">The type.</typeparam>
    /// <param name="status">A status ("202") or a range ("2XX").</param>
    /// <param name="codec">The codec of the type.</param>
    /// <param name="convert">Converts the value to the union.</param>
    /// <returns>The map.</returns>
    public ApiResultMap<T> Add<TCase>(string status, JsonCodec<TCase> codec, Func<TCase, T> convert)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ArgumentNullException.ThrowIfNull(convert);
        _byStatus.Add(status, new CaseCodec<TCase>(codec, convert));
        return this;
    }

    internal JsonCodec<T> Find(HttpStatusCode status)
    {
        var text = ((int)status).ToString(CultureInfo.InvariantCulture);
        return _byStatus.TryGetValue(text, out var codec) || _byStatus.TryGetValue($"{text[0]}XX", out codec) ? codec : otherwise;
    }

    private sealed class CaseCodec<TCase>(JsonCodec<TCase> codec, Func<TCase, T> convert) : JsonCodec<T>, IWrappingCodec
    {
        public object Inner => codec;

        public override T Read(ref Utf8JsonReader reader) => convert(codec.Read(ref reader));

        public override void Write(Utf8JsonWriter writer, T value) => throw new NotSupportedException("Responses cannot be written.");
    }
}
