using System.Collections.Concurrent;
using System.Text.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Load.Ledger;

/// <summary>What was carried out, as the server knows it: a request with a key that is known is not carried out again.</summary>
internal sealed class Book
{
    private readonly ConcurrentDictionary<string, int> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<string>> _keys = new(StringComparer.Ordinal);

    /// <summary>How often an entry was carried out.</summary>
    public int Count(string name) => _entries.GetValueOrDefault(name);

    /// <summary>Carries the request out, and gives the JSON of the answer.</summary>
    public string Commit(WireRequest request)
    {
        var path = request.Target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is [.., var id, "stamp" or "refund"])
            return Once(id, path[^1] == "stamp" ? $$"""{"data":{"uuid":"{{id}}"},"message":"ok"}""" : Answer(id));

        using var body = JsonDocument.Parse(request.Bytes);
        if (path[^1] != "register")
        {
            var client = body.RootElement.GetProperty("name").GetString()!;
            return Once(client, Answer(client));
        }
        var name = body.RootElement.GetProperty("client").GetProperty("id").GetString()!;
        var key = body.RootElement.TryGetProperty("idempotency_key", out var sent) ? sent.GetString() : null;
        return key is null ? Once(name, Answer(name)) : _keys.GetOrAdd(key, _ => new(() => Once(name, Answer(name)))).Value;
    }

    private static string Answer(string id) => $$"""{"data":{"id":"{{id}}"},"message":"ok"}""";

    private string Once(string name, string answer)
    {
        _entries.AddOrUpdate(name, 1, static (_, count) => count + 1);
        return answer;
    }
}
