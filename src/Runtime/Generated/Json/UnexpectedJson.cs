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

    /// <summary>Forgets what was noted in a value that could not be read as one case of a union, and is read again.</summary>
    internal static void Forget(ref Utf8JsonReader start) => JsonReading.Current?.ForgetFrom(ref start);
}
