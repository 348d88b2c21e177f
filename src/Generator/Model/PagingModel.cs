namespace Gigstack.Generator.Model;

/// <summary>How pages are requested. The properties belong to the response body.</summary>
internal sealed record PagingModel
{
    public required PagingStyle Style { get; init; }

    /// <summary>The query parameter for the next page.</summary>
    public required string Parameter { get; init; }

    public required PropertyRef Items { get; init; }

    public PropertyRef? Next { get; init; }

    public PropertyRef? HasMore { get; init; }

    public PropertyRef? Total { get; init; }

    public PropertyRef? Message { get; init; }

    /// <summary>The query parameter for the next page if a response has more pages but no cursor.</summary>
    public string? PageParameter { get; init; }
}
