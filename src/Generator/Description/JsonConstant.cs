using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Description;

/// <summary>A JSON value of the document, such as a default or an enum value. Compared by its JSON.</summary>
internal sealed class JsonConstant(JsonNode node) : IEquatable<JsonConstant>
{
    /// <summary>JSON null.</summary>
    public static readonly JsonConstant Null = new(JsonNode.Parse("[null]")!) { _text = "null" };

    private string? _text;

    public JsonNode Node { get; } = node;

    public bool IsString { get; } = node is JsonValue value && value.GetValueKind() == JsonValueKind.String;

    /// <summary>Whether it is a string, a number or a boolean.</summary>
    public bool IsScalar => Node is JsonValue;

    /// <summary>The string itself; the JSON of anything else.</summary>
    public string Text => _text ??= Node.AsText() ?? Node.ToJsonString();

    public bool Equals(JsonConstant? other) => other is not null && IsString == other.IsString && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as JsonConstant);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
