using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Hosting;

/// <summary>What a sandbox has answered to writes, and which invoices it was asked for and has not answered.</summary>
internal sealed class WrittenState
{
    private const string Invoices = "/invoices/income";

    // By path and id.
    private readonly ConcurrentDictionary<(string Path, string Id), JsonObject> _answered = [];

    // Not read back since.
    private readonly ConcurrentQueue<(string Path, string Id)> _new = [];

    // Bodies by idempotency key.
    private readonly ConcurrentDictionary<string, JsonObject> _open = [];

    public async Task<JsonObject> CreateAsync(WriterConnection connection, string path, JsonObject body)
    {
        var (status, answer) = await connection.PostAsync(path, body);
        Assert.Equal(201, status);
        return Note(path, answer);
    }

    public async Task<JsonObject> InvoiceAsync(WriterConnection connection, string client, string service)
    {
        var key = Guid.NewGuid().ToString("N");
        var body = new JsonObject
        {
            ["client"] = new JsonObject { ["id"] = client },
            ["items"] = new JsonArray(new JsonObject { ["id"] = service, ["quantity"] = 3 }),
            ["idempotency_key"] = key,
        };
        _open[key] = body.DeepClone().AsObject();
        var invoice = await CreateAsync(connection, Invoices, body);
        _open.TryRemove(key, out _);
        return invoice;
    }

    /// <summary>What came back before the kill is there, as it came.</summary>
    public async Task ReadBackAsync(WriterConnection connection)
    {
        while (_new.TryDequeue(out var document))
        {
            var (status, answer) = await connection.GetAsync($"{document.Path}/{document.Id}");
            Assert.True(status == 200, $"{document} was answered with 201, but not kept: {answer.ToJsonString()}");
            Json.Equal(_answered[document], Shown(answer));
        }
    }

    /// <summary>
    /// Asks again for the invoices that were not answered. Whether the first attempt was kept or not, there is one in the end.
    /// </summary>
    public async Task RepeatOpenAsync(WriterConnection connection)
    {
        foreach (var (key, body) in _open)
        {
            var (status, answer) = await connection.PostAsync(Invoices, body);
            Assert.True(status is 200 or 201, answer.ToJsonString());
            Note(Invoices, answer);
            _open.TryRemove(key, out _);
        }

        await ReadBackAsync(connection);
    }

    /// <summary>The list has as many as it says, each once, and among them all that were answered.</summary>
    public async Task AreListedAsync(WriterConnection connection, string path)
    {
        var listed = new List<string>();
        string? next = null;
        do
        {
            var (_, page) = await connection.GetAsync($"{path}?limit=100{(next is null ? "" : "&next=" + Uri.EscapeDataString(next))}");
            listed.AddRange(page["data"]!.AsArray().Select(item => Id(item!.AsObject())));
            next = (string?)page["next"];
            if (next is null)
                Assert.Equal(listed.Count, (int?)page["total_results"]);
        }
        while (next is not null);
        Assert.Distinct(listed);
        Assert.Empty(_answered.Keys.Where(document => document.Path == path).Select(document => document.Id).Except(listed));
    }

    private static string Id(JsonObject document) => (string)(document["uuid"] ?? document["id"])!;

    private JsonObject Note(string path, JsonObject answer)
    {
        var document = Shown(answer);
        _answered[(path, Id(document))] = document;
        _new.Enqueue((path, Id(document)));
        return document;
    }

    // An invoice is called stamped in the first answer only, and its files come with the later ones only.
    private static JsonObject Shown(JsonObject answer)
    {
        var document = answer["data"]!.DeepClone().AsObject();
        if (document.ContainsKey("uuid"))
        {
            document.Remove("status");
            document.Remove("files");
        }

        return document;
    }
}
