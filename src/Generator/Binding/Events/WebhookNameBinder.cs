using System.Text.Json.Nodes;

namespace Gigstack.Generator.Binding.Events;

/// <summary>
/// Where a payload contains the name of its webhook: at <c>x-webhook-name</c>, or in a property whose listed values contain the name.
/// </summary>
internal sealed class WebhookNameBinder(BindingContext context)
{
    private const string Extension = "x-webhook-name";

    public EquatableArray<EquatableArray<string>> Paths(IReadOnlyList<(string Key, Schema? Schema)> payloads) =>
        context.Api.Extensions[Extension] is { } extension ? Given(extension) : Inferred(payloads);

    private EquatableArray<EquatableArray<string>> Given(JsonNode extension)
    {
        var paths = new List<EquatableArray<string>>();
        foreach (var text in extension is JsonObject ? [null] : extension.Texts().AsEnumerable<string?>())
        {
            if (text is { Length: > 1 } && text[0] == '/')
            {
                paths.Add(
                    text.Substring(1).Split('/').Select(static token => token.Replace("~1", "/").Replace("~0", "~")).ToEquatableArray());
            }
            else
            {
                context.Findings.Unsupported(
                    JsonPointer.Root.Then(Extension),
                    $"'{text ?? extension.ToJsonString()}' in {Extension} is not a JSON pointer to a property",
                    "it is ignored");
            }
        }

        return paths.ToEquatableArray();
    }

    private EquatableArray<EquatableArray<string>> Inferred(IReadOnlyList<(string Key, Schema? Schema)> payloads)
    {
        var shapes = payloads.Select(
            payload => (payload.Key, Shape: payload.Schema is null ? null : context.CaseShapes.Of(payload.Schema))).ToList();
        if (shapes.Count == 0 || shapes[0].Shape is not { } first)
            return default;
        var property = first.Names.FirstOrDefault(name => shapes.TrueForAll(payload =>
            payload.Shape is not null && payload.Shape.Marks.TryGetValue(name, out var values) && values.Contains(payload.Key)));
        return property is null ? default : new[] { new[] { property }.ToEquatableArray() }.ToEquatableArray();
    }
}
