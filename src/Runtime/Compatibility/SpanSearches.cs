using System.Buffers;

namespace Gigstack.Runtime;

/// <summary>Searches in spans that older frameworks do not have.</summary>
internal static class SpanSearches
{
    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, SearchValues<T> values)
        where T : IEquatable<T> => span.IndexOfAny(values.Values);

    public static int IndexOfAny<T>(this Span<T> span, SearchValues<T> values)
        where T : IEquatable<T> => ((ReadOnlySpan<T>)span).IndexOfAny(values.Values);

    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, SearchValues<T> values)
        where T : IEquatable<T>
    {
        for (var i = 0; i < span.Length; i++)
        {
            if (!values.Contains(span[i]))
                return i;
        }

        return -1;
    }

    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, SearchValues<T> values)
        where T : IEquatable<T> => span.IndexOfAny(values) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, SearchValues<T> values)
        where T : IEquatable<T> => span.IndexOfAnyExcept(values) >= 0;

    public static int IndexOfAnyExceptInRange<T>(this ReadOnlySpan<T> span, T low, T high)
        where T : IComparable<T>
    {
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].CompareTo(low) < 0 || span[i].CompareTo(high) > 0)
                return i;
        }

        return -1;
    }

    public static int Count(this ReadOnlySpan<byte> span, byte value)
    {
        var count = 0;
        foreach (var item in span)
        {
            if (item == value)
                count++;
        }

        return count;
    }

    public static ReadOnlySpan<byte> TrimStart(this ReadOnlySpan<byte> span, ReadOnlySpan<byte> values)
    {
        while (!span.IsEmpty && values.IndexOf(span[0]) >= 0)
            span = span.Slice(1);
        return span;
    }

    public static ReadOnlySpan<byte> TrimEnd(this ReadOnlySpan<byte> span, byte value)
    {
        while (!span.IsEmpty && span[span.Length - 1] == value)
            span = span.Slice(0, span.Length - 1);
        return span;
    }

    public static Span<T> AsSpan<T>(this T[] array, Range range)
    {
        var start = range.Start.GetOffset(array.Length);
        return array.AsSpan(start, range.End.GetOffset(array.Length) - start);
    }
}
