using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Finds the JSON paths of what a decoding has noted by reading the JSON again: reading does not track the path.</summary>
internal static class JsonPaths
{
    private const int MaxName = 100;
    private const int MaxPath = 1000;

    /// <summary>Each kind and path once. Indices and the keys of maps are not in the paths.</summary>
    public static IReadOnlyCollection<(UnexpectedKind Kind, string Path)> Of(JsonReading reading, ReadOnlySpan<byte> utf8) =>
        Find(reading, JsonText.WithoutBom(utf8), exact: false);

    /// <summary>The paths of missing properties, with indices and keys.</summary>
    public static IReadOnlyList<string> Missing(JsonReading reading, ReadOnlySpan<byte> utf8) =>
        [.. Find(reading, JsonText.WithoutBom(utf8), exact: true).Where(static found => found.Kind is UnexpectedKind.MissingRequired)
            .Select(static found => found.Path)];

    /// <summary>The end of a path that is too long: where something is says more than where the path begins.</summary>
    public static string End(string path, int most)
    {
        if (path.Length <= most)
            return path;
        var start = path.Length - (most - 2);
        return "$…" + path[(char.IsLowSurrogate(path[start]) ? start + 1 : start)..];
    }

    private static HashSet<(UnexpectedKind Kind, string Path)> Find(JsonReading reading, ReadOnlySpan<byte> utf8, bool exact)
    {
        var found = new HashSet<(UnexpectedKind, string)>();
        if (reading.Count == 0)
            return found;
        var notes = reading.Notes.ToList();
        // A case of a union can be read after another that failed further on.
        notes.Sort(static (one, other) => one.Offset.CompareTo(other.Offset));
        var levels = new List<Level>();
        var reader = new Utf8JsonReader(utf8);
        var next = 0;
        try
        {
            while (next < notes.Count && reader.Read())
            {
                Enter(levels, ref reader, exact);
                var hidesNames = false;
                for (; next < notes.Count && notes[next].Offset <= reader.TokenStartIndex; next++)
                {
                    if (notes[next].Kind is { } kind)
                        found.Add((kind, Print(levels, notes[next].Property)));
                    else
                        hidesNames = !exact;
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    levels.Add(new Level(reader.TokenType == JsonTokenType.StartArray, hidesNames));
                else if (hidesNames && reader.TokenType == JsonTokenType.PropertyName)
                    CollectionsMarshal.AsSpan(levels)[^1].Step = ".*";
            }
        }
        catch (JsonException)
        {
            // The rest cannot be read, which is another fault.
        }
        return found;
    }

    private static void Enter(List<Level> levels, ref Utf8JsonReader reader, bool exact)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                ref var level = ref CollectionsMarshal.AsSpan(levels)[^1];
                level.Step = level.HidesNames ? ".*" : Step(NameOf(ref reader));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                break;
            default:
                if (levels.Count > 0 && levels[^1].IsArray)
                    CollectionsMarshal.AsSpan(levels)[^1].Enter(exact);
                break;
        }
    }

    /// <summary>The name that the reader is at; <c>?</c> if it cannot be a string.</summary>
    public static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?"; // half of a surrogate pair, or not valid UTF-8
        }
    }

    private static string Print(List<Level> levels, string? property)
    {
        var path = new StringBuilder("$");
        foreach (var level in levels)
            path.Append(level.Step);
        if (property is not null)
            path.Append(Step(property));
        return path.Length <= MaxPath ? path.ToString() : path.ToString(0, MaxPath) + "...";
    }

    // A name can be any text of the server, and the path goes into logs.
    public static string Step(string name)
    {
        if (name.Length > 0 && name.Length <= MaxName && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$'))
            return "." + name;
        var cut = name.Length <= MaxName ? name : string.Concat(name.AsSpan(0, MaxName), "...");
        return $"['{string.Concat(cut.Select(static c => IsPrintable(c) ? c : '?'))}']";
    }

    private static bool IsPrintable(char c) => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\'' or '\u2028' or '\u2029');

    private struct Level(bool isArray, bool hidesNames)
    {
        private int _index = -1;

        public readonly bool IsArray => isArray;

        public readonly bool HidesNames => hidesNames;

        public string? Step { get; set; } = isArray ? "[*]" : null;

        public void Enter(bool exact)
        {
            _index++;
            if (exact)
                Step = string.Create(CultureInfo.InvariantCulture, $"[{_index}]");
        }
    }
}
