using System.Text;

namespace Gigstack.Runtime;

/// <summary>Dates and times as UTF-8.</summary>
internal static class DateFormats
{
    public static bool TryFormat(
        this DateOnly value, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider provider)
    {
        written = Copy(value.ToString(format.ToString(), provider), destination);
        return true;
    }

    public static bool TryFormat(
        this TimeOnly value, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider provider)
    {
        written = Copy(value.ToString(format.ToString(), provider), destination);
        return true;
    }

    private static int Copy(string text, Span<byte> destination)
    {
        Encoding.ASCII.GetBytes(text).CopyTo(destination);
        return text.Length;
    }
}
