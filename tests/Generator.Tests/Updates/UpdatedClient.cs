using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>A compiled client with code of a consumer, loaded: what it sends, and what it can read.</summary>
internal sealed class UpdatedClient : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Updated", isCollectible: true);
    private readonly Assembly _assembly;

    public UpdatedClient(Generation generation)
    {
        using var image = new MemoryStream(generation.Image
            ?? throw new InvalidOperationException(string.Join("\n", generation.Output.GetDiagnostics())));
        _assembly = _context.LoadFromStream(image);
    }

    /// <summary>What the code returns, and the requests that it sends, as text.</summary>
    public string Run(string answer)
    {
        using var handler = new RecordingHandler(answer);
        var run = _assembly.GetType("Probe")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
        var value = ((Task<object?>)run.Invoke(null, [handler])!).GetAwaiter().GetResult();
        var result = Convert.ToString(value, CultureInfo.InvariantCulture);
        return string.Join("\n", handler.Requests.Append(result));
    }

    /// <summary>Whether a payload is read.</summary>
    public bool Reads(string type, string json) => Read(type, json) is not null;

    /// <summary>Whether each part of a payload is known, as to a service that has the types.</summary>
    public bool Knows(string type, string json)
    {
        if (Read(type, json) is not { } value)
            return false;
        var rest = value.GetType().GetProperty("AdditionalProperties")?.GetValue(value);
        return rest is null && JsonNode.DeepEquals(JsonNode.Parse(JsonSerializer.Serialize(value, value.GetType())), JsonNode.Parse(json));
    }

    public void Dispose() => _context.Unload();

    private object? Read(string type, string json)
    {
        // A type that is gone reads nothing.
        if (_assembly.GetType("Test." + type) is not { } known)
            return null;
        try
        {
            return JsonSerializer.Deserialize(json, known);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
