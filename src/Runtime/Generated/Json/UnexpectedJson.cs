using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Notes that JSON departs from the document, for <see cref="ApiClientOptions.OnUnexpected"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnexpectedJson
{
    /// <summary>Notes a departure. It costs next to nothing if nobody wants to know.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="kind">The departure.</param>
    public static void Report(ref Utf8JsonReader reader, UnexpectedKind kind) => JsonReading.Current?.Add(ref reader, kind);

    /// <summary>Keeps a value that matches no case of a union.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The value as JSON.</returns>
    public static JsonElement UnknownCase(ref Utf8JsonReader reader)
    {
        Report(ref reader, UnexpectedKind.UnknownUnionCase);
        return JsonRead.Element(ref reader);
    }

    /// <summary>Begins an attempt that can fail, such as reading a case of a union.</summary>
    /// <returns>What <see cref="Forget"/> takes if it fails.</returns>
    public static int Mark() => JsonReading.Current?.Count ?? 0;

    /// <summary>Forgets what a failed attempt has noted.</summary>
    /// <param name="mark">The value of <see cref="Mark"/>.</param>
    public static void Forget(int mark) => JsonReading.Current?.ForgetAfter(mark);
}
