namespace Gigstack.Generator.Model;

/// <summary>How pages are requested. The properties belong to the response body.</summary>
internal sealed record PagingModel
{
    public required PagingStyle Style { get; init; }

    /// <summary>The query parameter for the next page; null with links.</summary>
    public string? Parameter { get; init; }

    /// <summary>The type of the array of the items.</summary>
    public required TypeRef List { get; init; }

    /// <summary>The property with the items; null if the whole body is that array.</summary>
    public PropertyRef? Items { get; init; }

    public PropertyRef? Next { get; init; }

    public PropertyRef? HasMore { get; init; }

    public PropertyRef? Total { get; init; }

    public PropertyRef? Message { get; init; }

    /// <summary>The response header with the number of all items.</summary>
    public string? TotalHeader { get; init; }

    /// <summary>The query parameter for the next page if a response has more pages but no cursor.</summary>
    public string? PageParameter { get; init; }
}
