namespace Gigstack.Sandbox.Server.Storage;

/// <summary>
/// Files that are served under <c>/files</c> without a key. As in gigstack's storage, the name is unguessable.
/// </summary>
internal sealed class StoredFiles(StorageCommands commands)
{
    /// <summary>Stores a file and replaces one of the same name.</summary>
    /// <param name="name">Unguessable, with the extension; the last part of the URL.</param>
    /// <param name="mediaType">Its Content-Type.</param>
    /// <param name="content">Its bytes.</param>
    public void Put(string name, string mediaType, byte[] content) =>
        commands.Execute(
            "INSERT OR REPLACE INTO files (name, scope, media_type, content) VALUES ($name, $scope, $media, $content)",
            ("$name", name), ("$media", mediaType), ("$content", content));

    /// <summary>Finds a file of any scope by its name.</summary>
    public static StoredFile? FindAnywhere(StorageCommands commands, string name) =>
        commands.Rows(
            "SELECT media_type, content FROM files WHERE name = $name",
            row => new StoredFile(row.GetString(0), row.GetFieldValue<byte[]>(1)), ("$name", name)).SingleOrDefault();
}
