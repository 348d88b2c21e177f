using System.Text.Json.Serialization;

namespace WireApp;

/// <summary>A shape, which is always one of the derived types. Its discriminator has the default name.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract record Shape;

public record Circle(int Radius) : Shape;

public record Square(string Edge) : Shape;

/// <summary>A node of a tree.</summary>
public record Node(string Name, List<Node>? Kids);

/// <summary>Shapes at every place that a property has.</summary>
public record Thing
{
    public required Shape Shape { get; init; }

    public Shape? Maybe { get; init; }

    public List<Shape> Shapes { get; init; } = [];

    public Dictionary<string, Shape> ByName { get; init; } = [];

    public Circle? Round { get; init; }

    public Node? Tree { get; init; }
}
