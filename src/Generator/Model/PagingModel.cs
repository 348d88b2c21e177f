namespace Gigstack.Generator.Model;

/// <summary>How a list goes on. The properties are those of the body; null where the document declares none.</summary>
internal sealed record PagingModel
{
    public required PagingStyle Style { get; init; }

    /// <summary>The query parameter that moves on.</summary>
    public required string Parameter { get; init; }

    public required PropertyRef Items { get; init; }

    public PropertyRef? Next { get; init; }

    public PropertyRef? HasMore { get; init; }

    public PropertyRef? Total { get; init; }

    public PropertyRef? Message { get; init; }

    /// <summary>The query parameter that moves on where an answer has more pages and no cursor.</summary>
    public string? PageParameter { get; init; }
}
