namespace Gigstack.Sandbox.Server.Storage;

/// <summary>References between documents. A document with references to it must not be deleted.</summary>
internal sealed class DocumentReferences(StorageCommands commands)
{
    /// <summary>Replaces the references of a document.</summary>
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

    /// <summary>The resource of a document that refers to this one; null if there is none.</summary>
    public string? ReferrerOf(string toResource, string toId) =>
        commands.Scalar<string>(
            "SELECT min(resource) FROM document_references WHERE scope = $scope AND to_resource = $to AND to_id = $toId",
            ("$to", toResource), ("$toId", toId));

    public bool Any(string toResource, string toId) =>
        commands.Scalar<long>(
            "SELECT EXISTS (SELECT 1 FROM document_references WHERE scope = $scope AND to_resource = $to AND to_id = $toId)",
            ("$to", toResource), ("$toId", toId)) != 0;
}
