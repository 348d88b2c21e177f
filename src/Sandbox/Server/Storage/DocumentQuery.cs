using System.Globalization;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>
/// Selects documents of a resource: filters, order, offset and limit. Fields are JSON paths such as <c>$.client.id</c>.
/// </summary>
internal sealed class DocumentQuery
{
    private readonly List<(string Name, object Value)> _parameters = [];
    private string _order = "sequence DESC";
    private string _after = "";
    private string _limit = "";

    public DocumentQuery(string resource) => Where = $"WHERE scope = $scope AND resource = {Bind(resource)}";

    public string Where { get; private set; }

    public string Window => $"{_after} ORDER BY {_order}{_limit}";

    public (string Name, object Value)[] Parameters => [.. _parameters];

    public DocumentQuery Equal(string path, object value) => And($"{Field(path)} = {Bind(value)}");

    public DocumentQuery Contains(string path, string text) => And($"contains_text({Field(path)}, {Bind(text)})");

    /// <summary>Each word is in at least one of the fields. One function, as SQLite limits the conditions of a query.</summary>
    public DocumentQuery ContainsAll(IEnumerable<string> words, IEnumerable<string> paths)
    {
        var bound = Bind(string.Join(' ', words.Distinct(StringComparer.OrdinalIgnoreCase)));
        return And($"contains_words({bound}, {string.Join(", ", paths.Select(path => $"CAST({Field(path)} AS TEXT)"))})");
    }

    public DocumentQuery AtLeast(string path, decimal value) => And($"{Field(path)} >= {Bind((double)value)}");

    public DocumentQuery AtMost(string path, decimal value) => And($"{Field(path)} <= {Bind((double)value)}");

    public DocumentQuery CreatedFrom(DateTimeOffset time) => And($"created_at >= {Bind(time.ToUnixTimeMilliseconds())}");

    public DocumentQuery CreatedTo(DateTimeOffset time) => And($"created_at <= {Bind(time.ToUnixTimeMilliseconds())}");

    /// <summary>The document refers to another one.</summary>
    public DocumentQuery RefersTo(string resource, string id) => And($"""
        EXISTS (SELECT 1 FROM document_references AS named WHERE named.scope = documents.scope AND named.resource = documents.resource
            AND named.id = documents.id AND named.to_resource = {Bind(resource)} AND named.to_id = {Bind(id)})
        """);

    public DocumentQuery Metadata(string key, string value) => And($"""
        EXISTS (SELECT 1 FROM json_each(body, '$.metadata') AS entry WHERE entry.key = {Bind(key)}
            AND CASE entry.type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(entry.value AS TEXT) END = {Bind(value)})
        """);

    /// <summary>Orders by time of creation, or by a text field and then by time of creation.</summary>
    public DocumentQuery OrderBy(string? path, bool descending)
    {
        var direction = descending ? "DESC" : "ASC";
        _order = path is null ? $"sequence {direction}" : $"{Key(path)} {direction}, sequence {direction}";
        return this;
    }

    /// <summary>Starts after a document, given by its field value and sequence. The document need not exist any more.</summary>
    public DocumentQuery After(string? path, bool descending, string? key, long sequence)
    {
        var comparison = descending ? "<" : ">";
        _after = path is null
            ? $" AND sequence {comparison} {Bind(sequence)}"
            : $" AND ({Key(path)}, sequence) {comparison} ({Bind(key ?? "")}, {Bind(sequence)})";
        return this;
    }

    public DocumentQuery Take(int limit, long offset = 0)
    {
        _limit = string.Create(CultureInfo.InvariantCulture, $" LIMIT {limit} OFFSET {offset}");
        return this;
    }

    private DocumentQuery And(string condition)
    {
        Where += " AND " + condition;
        return this;
    }

    private string Field(string path) => $"json_extract(body, {Bind(path)})";

    private string Key(string path) => $"coalesce({Field(path)}, '')";

    private string Bind(object value)
    {
        var name = "$p" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters.Add((name, value));
        return name;
    }
}
