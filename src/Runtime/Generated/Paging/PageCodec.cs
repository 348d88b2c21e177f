using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads a response body as a page.</summary>
internal sealed class PageCodec<T>(ApiPage page, JsonCodec<IReadOnlyList<T>> items) : JsonCodec<Page<T>>
{
    public override bool AcceptsNull => !page.BodyRequired;

    public override Page<T> Read(ref Utf8JsonReader reader)
    {
        if (AcceptsNull && reader.TokenType == JsonTokenType.Null)
            return new Page<T>(items: null);
        if (page.IsArray)
            return new Page<T>(items.Read(ref reader));
        IReadOnlyList<T>? list = null;
        string? next = null;
        bool? hasMore = null;
        long? total = null;
        string? message = null;
        var json = page.Read();
        while (json.Next(ref reader, out var property))
        {
            switch (page.Property(property))
            {
                case PageProperty.Items:
                    list = items.Read(ref reader);
                    break;
                case PageProperty.Next:
                    next = SideProperty.Cursor(ref reader);
                    break;
                case PageProperty.HasMore:
                    hasMore = SideProperty.Boolean(ref reader);
                    break;
                case PageProperty.Total:
                    total = SideProperty.Int64(ref reader);
                    break;
                case PageProperty.Message:
                    message = SideProperty.String(ref reader);
                    break;
            }
        }
        return new Page<T>(list, next, hasMore, total, message);
    }

    public override void Write(Utf8JsonWriter writer, Page<T> value) => throw new NotSupportedException("Pages are only read.");
}

/// <summary>What a property of a list's response body is.</summary>
internal enum PageProperty
{
    Items,
    Next,
    HasMore,
    Total,
    Message,
}
