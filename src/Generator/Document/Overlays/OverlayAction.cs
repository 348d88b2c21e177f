using System.Text.Json.Nodes;
using Gigstack.Generator.Document.JsonPath;

namespace Gigstack.Generator.Document.Overlays;

/// <summary>An action of an overlay.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">What it changes.</param>
/// <param name="Pointer">Its location in the overlay.</param>
internal sealed record OverlayAction(OverlayActionKind Kind, PathText Target, JsonPointer Pointer)
{
    /// <summary>The value of <c>update</c>.</summary>
    public JsonNode? Update { get; init; }

    /// <summary>The query of <c>copy</c>.</summary>
    public PathText? Copy { get; init; }

    public JsonPointer TargetPointer => Pointer.Then("target");

    /// <summary>The location of what is merged.</summary>
    public JsonPointer ContentPointer => Pointer.Then(Kind is OverlayActionKind.Copy ? "copy" : "update");
}

/// <summary>A query, and how it is written.</summary>
internal sealed record PathText(string Text, PathQuery Query);

internal enum OverlayActionKind
{
    Update,
    Copy,
    Remove,
}
