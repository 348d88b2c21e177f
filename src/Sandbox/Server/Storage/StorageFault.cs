using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>What can be wrong with the data file, in plain words.</summary>
internal static class StorageFault
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Null if the fault is not that of the file.</summary>
    public static string? Reason(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy or Locked => "another program has locked it.",
        ReadOnly => "it cannot be written to.",
        InputOutput => "reading or writing failed. It must be a regular file, not a device or a pipe.",
        Full => "there is no space left on its device.",
        CannotOpen => "it cannot be opened. Its folder must exist, and both must be writable.",
        NotADatabase => "it is a file of another program.",
        _ => null,
    };

    /// <exception cref="IOException">It cannot be the path of a data file.</exception>
    public static string CheckedPath(string given)
    {
        string path;
        try
        {
            path = Path.GetFullPath(given);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or IOException)
        {
            throw new IOException($"The data file '{given}' cannot be used: its path is not valid.", problem);
        }

        if (Directory.Exists(path))
            throw new IOException($"The data file '{given}' cannot be used: it is a folder.");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new IOException($"The data file '{given}' cannot be used: its folder does not exist.");
        return path;
    }
}
