using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document;

/// <summary>A value read from YAML, with the cost of copying it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Position">Its position; null if positions are not recorded.</param>
/// <param name="Count">The number of values, including itself.</param>
/// <param name="Height">The number of levels below it.</param>
internal readonly record struct YamlNode(JsonNode? Value, PositionNode? Position, int Count, int Height);
