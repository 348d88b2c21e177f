using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// What one decoding notes, and what it tolerates. Readers ask for the current one only where the JSON departs from the document, so that
/// reading costs nothing more where it does not. Decoding is synchronous, so it is kept by thread.
/// </summary>
internal sealed class JsonReading
{
    // Each needs a few bytes of JSON. Beyond this, nothing more is noted.
    private const int MaxNotes = 100_000;

    [ThreadStatic]
    private static JsonReading? s_current;

    private List<Note>? _notes;

    /// <summary>The decoding of this thread; null if nobody wants to know.</summary>
    public static JsonReading? Current => s_current;

    /// <summary>Whether a required property may be missing or null. Its member has its default.</summary>
    public bool IgnoresRequired { get; init; }

    /// <summary>The place of the string whose content is being read by another reader; -1 if there is none.</summary>
    public long Outer { get; set; } = -1;

    public IReadOnlyList<Note> Notes => _notes ?? [];

    public int Count => _notes?.Count ?? 0;

    /// <summary>Makes a decoding the current one of the thread.</summary>
    /// <returns>The one before, for the next call.</returns>
    public static JsonReading? Swap(JsonReading? reading)
    {
        var before = s_current;
        s_current = reading;
        return before;
    }

    /// <summary>Notes a departure at the current token.</summary>
    /// <param name="reader">The reader, at the token.</param>
    /// <param name="kind">The departure.</param>
    /// <param name="property">The property of the object that ends at the token; null for the value at the token.</param>
    public void Add(ref Utf8JsonReader reader, UnexpectedKind kind, string? property = null) =>
        Add(new Note(Place(ref reader), kind, property));

    /// <summary>Notes that the names of the object that starts here, or the name here, are data and not part of the document.</summary>
    public void HideNames(ref Utf8JsonReader reader) => Add(new Note(Place(ref reader), null, null));

    /// <summary>Forgets what was noted at the token and behind it.</summary>
    public void ForgetFrom(ref Utf8JsonReader reader)
    {
        var start = Place(ref reader);
        while (_notes is { Count: > 0 } notes && notes[^1].Offset >= start)
            notes.RemoveAt(notes.Count - 1);
    }

    private long Place(ref Utf8JsonReader reader) => Outer >= 0 ? Outer : reader.TokenStartIndex;

    private void Add(in Note note)
    {
        _notes ??= [];
        if (_notes.Count < MaxNotes)
            _notes.Add(note);
    }

    /// <param name="Offset">The offset of the token in bytes.</param>
    /// <param name="Kind">The departure; null if names are to be hidden.</param>
    /// <param name="Property">A property of the object at the token.</param>
    internal readonly record struct Note(long Offset, UnexpectedKind? Kind, string? Property);
}
