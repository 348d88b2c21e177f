using System.Buffers;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>Members of strings and encodings that older frameworks do not have.</summary>
internal static class Texts
{
    extension(string)
    {
        public static string Create(IFormatProvider provider, FormattableString text) => text.ToString(provider);

        public static string Concat(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => first.ToString() + second.ToString();

        public static string Concat(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third) =>
            first.ToString() + second.ToString() + third.ToString();
    }

    extension(Convert)
    {
        public static string ToBase64String(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes.ToArray());
    }

    /// <summary>Every caller compares by the characters, as the older overload does.</summary>
    public static string Replace(this string text, string old, string replacement, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(old, replacement) : throw new ArgumentOutOfRangeException(nameof(comparison));

    public static StringBuilder Append(this StringBuilder builder, IFormatProvider provider, FormattableString text) =>
        builder.Append(text.ToString(provider));

    public static string GetString(this Encoding encoding, in ReadOnlySequence<byte> bytes) => encoding.GetString(bytes.ToArray());
}
