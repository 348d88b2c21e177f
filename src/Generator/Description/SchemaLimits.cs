namespace Gigstack.Generator.Description;

/// <summary>The limits of a value. They are documented but do not affect the type, except for the bounds of integers.</summary>
internal sealed record SchemaLimits
{
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public string? ExclusiveMinimum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    public decimal? MultipleOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool HasUniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }
}
