namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Values that are unique within a resource, such as a tax ID or an idempotency key.</summary>
internal sealed class UniqueKeys(StorageCommands commands)
{
    /// <summary>The ID of the document with the value; null if there is none.</summary>
    public string? HolderOf(string resource, string name, string value) =>
        commands.Scalar<string>(
            "SELECT id FROM unique_keys WHERE scope = $scope AND resource = $resource AND name = $name AND value = $value",
            ("$resource", resource), ("$name", name), ("$value", value));

    /// <summary>Sets the value of the document; null removes it.</summary>
    /// <returns>False if another document has the value; then nothing changes.</returns>
    public bool TryClaim(string resource, string name, string? value, string id)
    {
        if (value is not null && HolderOf(resource, name, value) is { } holder && holder != id)
            return false;
        commands.Execute(
            "DELETE FROM unique_keys WHERE scope = $scope AND resource = $resource AND name = $name AND id = $id",
            ("$resource", resource), ("$name", name), ("$id", id));
        if (value is not null)
        {
            commands.Execute(
                "INSERT INTO unique_keys (scope, resource, name, value, id) VALUES ($scope, $resource, $name, $value, $id)",
                ("$resource", resource), ("$name", name), ("$value", value), ("$id", id));
        }

        return true;
    }

    public void Release(string resource, string id) =>
        commands.Execute(
            "DELETE FROM unique_keys WHERE scope = $scope AND resource = $resource AND id = $id",
            ("$resource", resource), ("$id", id));
}
