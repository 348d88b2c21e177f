using System.Text.Json.Serialization;

namespace WireApp;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(Saw), "saw")]
[JsonDerivedType(typeof(Drill), "drill")]
public abstract record Tool
{
    public required string Name { get; init; }
}

public sealed record Saw : Tool
{
    public int Teeth { get; init; }
}

public sealed record Drill : Tool
{
    public double Speed { get; init; }

    public Tool? Spare { get; init; }
}

/// <summary>Has a discriminator only where a derived type is meant.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Crate), "crate")]
public record Box
{
    public int Width { get; init; }
}

public sealed record Crate : Box
{
    public bool IsOpen { get; init; }
}
