using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>The media types of bodies: those of the operation, otherwise those of the document.</summary>
internal sealed class SwaggerMedia(JsonObject root)
{
    public const string Json = "application/json";

    private readonly List<(JsonObject Content, string First)> _repeated = [];

    public List<string> Consumes(JsonObject operation) => Of(operation, "consumes");

    public List<string> Produces(JsonObject? operation) => Of(operation, "produces");

    /// <summary>
    /// The content of a body under each media type. The schema is under the first until it is rewritten, so that it is reported once.
    /// </summary>
    public JsonObject Content(IReadOnlyList<string> names, JsonObject media)
    {
        var content = new JsonObject();
        foreach (var name in names)
            content[name] = content.Count == 0 ? media : new JsonObject();
        if (names.Count > 1)
            _repeated.Add((content, names[0]));
        return content;
    }

    /// <summary>Repeats the schemas under the other media types.</summary>
    public void Repeat(CancellationToken cancellationToken)
    {
        foreach (var (content, first) in _repeated)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var name in content.Select(static media => media.Key).Where(name => name != first).ToList())
                content[name] = content[first]!.DeepClone();
        }
    }

    private List<string> Of(JsonObject? operation, string keyword)
    {
        var names = operation?[keyword] as JsonArray ?? root[keyword] as JsonArray ?? [];
        return names.OfType<JsonValue>().Select(static name => name.ToString().Trim()).Where(static name => name.Length > 0).Distinct()
            .ToList();
    }
}
