using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Which properties of a response body hold the items of a page and what is said about it. The others are skipped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPage
{
    private readonly JsonShape _shape;
    private readonly PageProperty[] _properties;

    /// <summary>Describes a page by the JSON names of properties; null for what the API does not say.</summary>
    /// <param name="items">The array of the items; null if the whole body is that array.</param>
    /// <param name="next">The string with the cursor of the next page.</param>
    /// <param name="hasMore">The boolean that says whether there is a next page.</param>
    /// <param name="total">The integer with the number of items on all pages.</param>
    /// <param name="message">The string with the message.</param>
    /// <param name="itemsRequired">Whether a body without items is an error; otherwise it is an empty page.</param>
    /// <param name="bodyRequired">Whether a missing body is an error; otherwise it is an empty page.</param>
    /// <exception cref="ArgumentException">Two names are the same.</exception>
    public ApiPage(
        string? items,
        string? next = null,
        string? hasMore = null,
        string? total = null,
        string? message = null,
        bool itemsRequired = true,
        bool bodyRequired = true)
    {
        var shape = JsonShape.Of("The response");
        var properties = new List<PageProperty>();
        if (items is not null)
        {
            _ = itemsRequired ? shape.Required(items) : shape.Optional(items, isNullable: true);
            properties.Add(PageProperty.Items);
        }

        Add(next, PageProperty.Next);
        Add(hasMore, PageProperty.HasMore);
        Add(total, PageProperty.Total);
        Add(message, PageProperty.Message);
        _shape = shape.Build(AdditionalProperties.Ignore);
        _properties = [.. properties];
        IsArray = items is null;
        BodyRequired = bodyRequired;

        void Add(string? name, PageProperty property)
        {
            if (name is null)
                return;
            shape.Optional(name, isNullable: true);
            properties.Add(property);
        }
    }

    /// <summary>Whether the body is the array of the items.</summary>
    internal bool IsArray { get; }

    internal bool BodyRequired { get; }

    /// <summary>The codec of a body with items of some type.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="codec">The codec of an item.</param>
    /// <returns>The codec of the body.</returns>
    public JsonCodec<Page<T>> Of<T>(JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new PageCodec<T>(this, JsonCodecs.List(codec));
    }

    internal JsonObjectReader Read() => _shape.Read();

    /// <summary>What a property of the shape is.</summary>
    internal PageProperty Property(int index) => _properties[index];
}
