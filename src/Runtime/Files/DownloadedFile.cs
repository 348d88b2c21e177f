#pragma warning disable RS0030 // a file is written where the caller asked for one
namespace Gigstack.Runtime;

/// <summary>A file that appears under its name when it is complete.</summary>
internal sealed class DownloadedFile : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly bool _overwrite;
    private bool _isComplete;

    private DownloadedFile(string path, FileStream file, bool overwrite) => (Path, _file, _overwrite) = (path, file, overwrite);

    /// <summary>The name that it gets.</summary>
    public string Path { get; }

    public Stream Content => _file;

    /// <summary>Whether a path names a folder, which exists or should.</summary>
    public static bool IsFolder(string path) => System.IO.Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    /// <exception cref="IOException">The file exists, or its folder does not.</exception>
    public static DownloadedFile Create(string path, bool overwrite)
    {
        // Before a download that would be of no use.
        if (!overwrite && File.Exists(path))
            throw new IOException($"The file '{Shown(path)}' exists already. Pass overwrite to replace it.");
        var folder = System.IO.Path.GetDirectoryName(path) ?? "";
        var temporary = System.IO.Path.Combine(folder, $".{System.IO.Path.GetRandomFileName()}.part");
#pragma warning disable CA2000 // disposed with this object
        return new(path, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true), overwrite);
#pragma warning restore CA2000
    }

    /// <summary>Gives the file its name, once its content is on disk.</summary>
    public async Task CompleteAsync()
    {
#pragma warning disable CA1849 // nothing else writes to disk; the stream has no buffer
        _file.Flush(flushToDisk: true);
#pragma warning restore CA1849
        await _file.DisposeAsync().ConfigureAwait(false);
        File.Move(_file.Name, Path, _overwrite);
        _isComplete = true;
    }

    // The name can be the one that the API sent.
    private static string Shown(string path) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(path) ?? "", Excerpt.Of(System.IO.Path.GetFileName(path)));

    public async ValueTask DisposeAsync()
    {
        if (_isComplete)
            return;
        await _file.DisposeAsync().ConfigureAwait(false);
        try
        {
            File.Delete(_file.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that led here matters more.
        }
    }
}
