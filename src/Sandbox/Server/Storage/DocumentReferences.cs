namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Which document names which other one; what is named must not be deleted.</summary>
internal sealed class DocumentReferences(StorageCommands commands)
{
    /// <summary>Sets everything that a document refers to.</summary>
    public void Replace(string resource, string id, IEnumerable<(string Resource, string Id)> targets)
    {
        commands.Execute(
            "DELETE FROM document_references WHERE scope = $scope AND resource = $resource AND id = $id",
            ("$resource", resource), ("$id", id));
        foreach (var target in targets.Distinct())
        {
            commands.Execute(
                "INSERT INTO document_references (scope, resource, id, to_resource, to_id) VALUES ($scope, $resource, $id, $to, $toId)",
                ("$resource", resource), ("$id", id), ("$to", target.Resource), ("$toId", target.Id));
        }
    }

    /// <summary>The resource of one of the documents that refer to this one; null when none does.</summary>
    public string? ReferrerOf(string toResource, string toId) =>
        commands.Scalar<string>(
            "SELECT min(resource) FROM document_references WHERE scope = $scope AND to_resource = $to AND to_id = $toId",
            ("$to", toResource), ("$toId", toId));

    public bool Any(string toResource, string toId) =>
        commands.Scalar<long>(
            "SELECT EXISTS (SELECT 1 FROM document_references WHERE scope = $scope AND to_resource = $to AND to_id = $toId)",
            ("$to", toResource), ("$toId", toId)) != 0;
}
