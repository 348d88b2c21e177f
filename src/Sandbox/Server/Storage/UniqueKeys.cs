namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Values that only one document of a resource may hold, such as a tax id or an idempotency key.</summary>
internal sealed class UniqueKeys(StorageCommands commands)
{
    /// <summary>The id of the document that holds the value, if any does.</summary>
    public string? HolderOf(string resource, string name, string value) =>
        commands.Scalar<string>(
            "SELECT id FROM unique_keys WHERE scope = $scope AND resource = $resource AND name = $name AND value = $value",
            ("$resource", resource), ("$name", name), ("$value", value));

    /// <summary>Gives the document the value (null: none) in place of the one it held.</summary>
    /// <returns>False, and nothing is changed, when another document holds it.</returns>
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
