namespace Gigstack.Sandbox.Server.Storage;

/// <summary>
/// Files that the sandbox serves under <c>/files</c> to whoever knows their name, without a key, as gigstack's storage does.
/// </summary>
internal sealed class StoredFiles(StorageCommands commands)
{
    /// <summary>Keeps a file, in the place of one of the same name.</summary>
    /// <param name="name">Unguessable, with the extension; the last part of the URL.</param>
    /// <param name="mediaType">Its Content-Type.</param>
    /// <param name="content">Its bytes.</param>
    public void Put(string name, string mediaType, byte[] content) =>
        commands.Execute(
            "INSERT OR REPLACE INTO files (name, scope, media_type, content) VALUES ($name, $scope, $media, $content)",
            ("$name", name), ("$media", mediaType), ("$content", content));

    /// <summary>A file of whatever scope, for who knows its name.</summary>
    public static StoredFile? FindAnywhere(StorageCommands commands, string name) =>
        commands.Rows(
            "SELECT media_type, content FROM files WHERE name = $name",
            row => new StoredFile(row.GetString(0), row.GetFieldValue<byte[]>(1)), ("$name", name)).SingleOrDefault();
}
