#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System.Text;

/// <summary>Characters below 128; the framework has this from .NET 8 on.</summary>
internal static class Ascii
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        foreach (var item in text)
        {
            if (item > 0x7F)
                return false;
        }

        return true;
    }

    public static bool IsValid(string text)
    {
        foreach (var item in text)
        {
            if (item > 0x7F)
                return false;
        }

        return true;
    }
}
