using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document;

/// <summary>A value read from YAML, and what it would cost to repeat it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Position">Where it stands; null when positions are not asked for.</param>
/// <param name="Count">How many values it holds, itself included.</param>
/// <param name="Height">How many levels it holds.</param>
internal readonly record struct YamlNode(JsonNode? Value, PositionNode? Position, int Count, int Height);
