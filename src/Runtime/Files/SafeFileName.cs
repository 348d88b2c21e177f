using System.Buffers;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>A name from the network as the name of a file. What Windows does not allow is not used on other systems either.</summary>
internal static class SafeFileName
{
    // File systems allow 255 bytes.
    private const int MaxBytes = 200;

    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("<>:\"/\\|?*");

    private static readonly HashSet<string> s_devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    public static string Of(string name)
    {
        // Windows drops dots and spaces at the end; a dot at the beginning hides the file elsewhere.
        var safe = string.Concat(name.Select(static c => s_forbidden.Contains(c) || char.IsControl(c) ? '_' : c)).Trim().TrimEnd('.', ' ');
        if (safe.Length == 0 || safe[0] == '.')
            safe = "_" + safe.TrimStart('.');
        if (s_devices.Contains(safe.Split('.')[0].TrimEnd()))
            safe = "_" + safe;
        return Shortened(safe);
    }

    private static string Shortened(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
            return name;
        var extension = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(extension) > 20)
            extension = "";
        var left = MaxBytes - Encoding.UTF8.GetByteCount(extension);
        var stem = new StringBuilder();
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            if ((left -= rune.Utf8SequenceLength) < 0)
                break;
            stem.Append(rune);
        }
        return stem.Append(extension).ToString();
    }
}
