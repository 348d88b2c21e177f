using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// Reads lists of the project file. They are Base64, because the file that passes metadata to the compiler cuts a value at the first
/// semicolon, number sign or line end.
/// </summary>
internal static class ListMetadata
{
    private static readonly char[] s_separators = [';', '\r', '\n'];

    /// <summary>The entries; empty if the metadata is missing.</summary>
    public static EquatableArray<string> Read(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) ? Entries(Decode(value)) : default;

    private static EquatableArray<string> Entries(string list) =>
        list.Split(s_separators).Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0).Distinct().ToEquatableArray();

    /// <summary>Decodes a value. A value that is not Base64 was not written by the targets and is the list itself.</summary>
    private static string Decode(string value)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(value));
        }
        catch (FormatException)
        {
            return value;
        }
    }
}
