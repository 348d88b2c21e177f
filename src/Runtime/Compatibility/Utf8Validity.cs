using System.Text;
using System.Text.Unicode;

namespace Gigstack.Runtime;

/// <summary>Whether bytes are UTF-8; the framework says so from .NET 8 on.</summary>
internal static class Utf8Validity
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    extension(Utf8)
    {
        public static bool IsValid(ReadOnlySpan<byte> text)
        {
            if (Ascii.IsValid(text))
                return true;
            try
            {
                s_strict.GetCharCount(text.ToArray());
                return true;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }
}
