using System.Linq;
using System.Text.Json.Nodes;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary><c>x-pagination</c>: how a list goes on, as expressions over the response body.</summary>
internal sealed class PagingBinder(BindingContext context)
{
    public PagingModel? Bind(OpenApiOperation operation, ResultModel result, Pointer pointer)
    {
        if (Extensions.Get(operation.Extensions, "x-pagination") is not { } extension)
            return null;
        pointer = pointer.Then("x-pagination");
        var method = extension.Text("style") switch { "cursor" => "ByCursor", "offset" => "ByOffset", "page" => "ByPage", _ => null };
        if (method is null || extension.Text("parameter") is not { } parameter)
            return Refuse(pointer, "its style is not cursor, offset or page, or it names no parameter");
        if (result.Body is not { Kind: WireKind.Named } body || !context.Records.TryGetValue(body.Name!, out var record))
            return Refuse(pointer, "the response is no object");
        if (Find(record, extension, "items") is not { Type.Kind: WireKind.List } items)
            return Refuse(pointer, "its items are no list of the response");

        var next = Find(record, extension, "next");
        if (next is not null && next.Type.Kind is not WireKind.String)
            return Refuse(pointer, "its next is no text of the response");
        if (method == "ByCursor" && next is null)
            return Refuse(pointer, "a cursor needs the response property that holds the next one");
        return new PagingModel
        {
            Method = method,
            Parameter = parameter,
            ListType = items.Type,
            Items = Access(items) + (items.Presence is Presence.Required ? "" : $" ?? global::System.Array.Empty<{Emit.TypeSyntax.ItemName(items.Type)}>()"),
            Next = next is null ? null : Access(next),
            HasMore = Find(record, extension, "hasMore") is { Type.Kind: WireKind.Boolean } hasMore ? Access(hasMore) : null,
            Total = Find(record, extension, "total") is { Type.Kind: WireKind.Int32 or WireKind.Int64 } total ? Access(total) : null,
            Message = Message(record),
            PageParameter = method == "ByCursor" ? extension.Text("page") : null,
        };
    }

    /// <summary>The message of the document's envelope, which a list has too.</summary>
    private string? Message(RecordModel record) =>
        Extensions.Get(context.Document.Extensions, "x-envelope") is { } envelope && Find(record, envelope, "message") is { Type.Kind: WireKind.String } message ? Access(message) : null;

    private PagingModel? Refuse(Pointer pointer, string why)
    {
        context.Findings.Unsupported(pointer, "This x-pagination", $"{why}, so the operation answers one page");
        return null;
    }

    private static string Access(PropertyModel property) =>
        "body." + property.Name + (property.Presence is Presence.OptionalNullable ? ".GetValueOrDefault()" : "");

    private static PropertyModel? Find(RecordModel record, JsonNode extension, string role) =>
        extension.Text(role) is { } name ? record.Properties.FirstOrDefault(property => property.JsonName == name) : null;
}
