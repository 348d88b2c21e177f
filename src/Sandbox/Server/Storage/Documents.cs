using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>JSON documents by resource and id.</summary>
internal sealed class Documents(StorageCommands commands)
{
    private const string Columns = "sequence, id, created_at, body";

    public StoredDocument? Find(string resource, string id) =>
        commands.Rows(
            $"SELECT {Columns} FROM documents WHERE scope = $scope AND resource = $resource AND id = $id",
            Read, ("$resource", resource), ("$id", id)).SingleOrDefault();

    public void Add(string resource, string id, JsonObject body, DateTimeOffset createdAt) =>
        commands.Execute(
            "INSERT INTO documents (scope, resource, id, created_at, body) VALUES ($scope, $resource, $id, $created, $body)",
            ("$resource", resource), ("$id", id), ("$created", createdAt.ToUnixTimeMilliseconds()), ("$body", JsonBody.Write(body)));

    public void Replace(string resource, string id, JsonObject body) =>
        commands.Execute(
            "UPDATE documents SET body = $body WHERE scope = $scope AND resource = $resource AND id = $id",
            ("$resource", resource), ("$id", id), ("$body", JsonBody.Write(body)));

    public void Remove(string resource, string id) =>
        commands.Execute(
            "DELETE FROM documents WHERE scope = $scope AND resource = $resource AND id = $id",
            ("$resource", resource), ("$id", id));

    public List<StoredDocument> Select(DocumentQuery query) =>
        commands.Rows($"SELECT {Columns} FROM documents {query.Where}{query.Window}", Read, query.Parameters);

    public bool Any(string resource) => Count(new DocumentQuery(resource)) > 0;

    /// <summary>How many documents match, whatever part of them the query's window shows.</summary>
    public long Count(DocumentQuery query) =>
        commands.Scalar<long>($"SELECT count(*) FROM documents {query.Where}", query.Parameters);

    private static StoredDocument Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), JsonBody.Parse(row.GetString(3)));
}
