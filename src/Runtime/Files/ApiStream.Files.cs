namespace Gigstack.Runtime;

/// <content>Downloads to a file.</content>
#pragma warning disable CA1711 // a stream with its metadata
public sealed partial class ApiStream
#pragma warning restore CA1711
{
    /// <summary>
    /// Copies the rest to a file. It appears under its name when it is complete, checked and on disk: until then, the bytes are in a
    /// temporary file of the same folder, which is removed if the download fails or is cancelled.
    /// </summary>
    /// <param name="path">
    /// The path of the file. If it is a folder, or ends with a separator, the file is named like <see cref="FileName"/>, without characters
    /// that a file system does not allow.
    /// </param>
    /// <param name="overwrite">Whether an existing file is replaced.</param>
    /// <param name="progress">Is told how many bytes were written; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ApiException">
    /// The body is damaged, the connection was closed, or nothing arrived for <see cref="ApiClientOptions.Timeout"/>.
    /// </exception>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The path is a folder, and the API sends no file name.</exception>
    public async Task<string> CopyToFileAsync(
        string path,
        bool overwrite = false,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var download = DownloadedFile.Create(PathOf(path), overwrite);
        await using (download.ConfigureAwait(false))
        {
            await CopyToAsync(download.Content, progress, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            await download.CompleteAsync().ConfigureAwait(false);
            return download.Path;
        }
    }

    private string PathOf(string path)
    {
        var full = Path.GetFullPath(path);
        if (!DownloadedFile.IsFolder(full))
            return full;
        return FileName is { } name
            ? Path.Combine(full, SafeFileName.Of(name))
            : throw new InvalidOperationException("The API sends no file name. Give the path of a file instead of a folder.");
    }
}
