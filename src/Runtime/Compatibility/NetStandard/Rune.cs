#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System.Text;

/// <summary>A character, with both halves of its surrogate pair.</summary>
internal readonly struct Rune(string text)
{
    public int Utf8SequenceLength => Encoding.UTF8.GetByteCount(text);

    public override string ToString() => text;
}

internal static class Runes
{
    public static IEnumerable<Rune> EnumerateRunes(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            yield return new Rune(isPair ? text.Substring(i++, 2) : char.IsSurrogate(text[i]) ? "\uFFFD" : text.Substring(i, 1));
        }
    }
}
