using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core.Events;

namespace Gigstack.Generator.Document;

/// <summary>
/// Restores the spelling of string enum values. In YAML, a plain <c>01</c> is the number 1 and <c>True</c> is a boolean, but next to
/// <c>type: string</c> they are strings.
/// </summary>
internal sealed class YamlEnumTexts(SourceDocument document, Findings findings)
{
    private readonly Dictionary<JsonNode, (string Text, TextSpan Span)> _written = new();

    /// <summary>Remembers a scalar whose JSON differs from its spelling.</summary>
    public void Note(Scalar scalar, JsonNode? value, YamlText text)
    {
        if (value is JsonValue json && !json.TryGetValue<string>(out _) && json.ToJsonString() != scalar.Value)
            _written[value] = (scalar.Value, text.Span(scalar));
    }

    /// <summary>Restores the values of a mapping that is the schema of a string.</summary>
    public void Restore(JsonObject mapping)
    {
        if (_written.Count == 0 || mapping["enum"] is not JsonArray values || !IsString(mapping["type"]))
            return;
        var isRestored = false;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value && _written.TryGetValue(value, out var written))
            {
                findings.Add(document.Locate(written.Span, Descriptors.ReadLeniently,
                    $"the value {written.Text} of a string enum is not a string", $"it is read as \"{written.Text}\""));
                values[i] = JsonValue.Create(written.Text);
                isRestored = true;
            }
        }

        // In [01, 02, 10], the last one is meant as the others.
        for (var i = 0; isRestored && i < values.Count; i++)
        {
            if (values[i] is JsonValue other && other.GetValueKind() is not JsonValueKind.String)
                values[i] = JsonValue.Create(other.ToJsonString());
        }
    }

    private static bool IsString(JsonNode? type) => type switch
    {
        JsonArray types => types.Any(IsString),
        JsonValue value => value.TryGetValue<string>(out var text) && text == "string",
        _ => false,
    };
}
