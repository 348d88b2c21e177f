namespace Gigstack.Generator.Model;

/// <summary>How pages are requested. The properties belong to the response body.</summary>
/// <param name="Style">How the next page is found.</param>
/// <param name="List">The type of the array of the items.</param>
/// <param name="Items">The property with that array; null if it is the whole body.</param>
internal sealed record PagingModel(PagingStyle Style, TypeRef List, PropertyRef? Items = null)
{
    /// <summary>The query parameter for the next page; null with links.</summary>
    public string? Parameter { get; init; }

    public PropertyRef? Next { get; init; }

    public PropertyRef? HasMore { get; init; }

    public PropertyRef? Total { get; init; }

    public PropertyRef? Message { get; init; }

    /// <summary>The response header with the number of all items.</summary>
    public string? TotalHeader { get; init; }

    /// <summary>The query parameter for the next page if a response has more pages but no cursor.</summary>
    public string? PageParameter { get; init; }
}
