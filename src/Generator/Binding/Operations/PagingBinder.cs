using System.Text.Json.Nodes;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds <c>x-pagination</c>: how the next page is requested.</summary>
internal sealed class PagingBinder(BindingContext context)
{
    public PagingModel? Bind(Operation operation, ResultModel result)
    {
        if (operation.Extensions["x-pagination"] is not { } extension)
            return null;
        var pointer = operation.Pointer.Then("x-pagination");
        PagingStyle? style = extension.Text("style") switch
        {
            "cursor" => PagingStyle.Cursor,
            "offset" => PagingStyle.Offset,
            "page" => PagingStyle.Page,
            "link" => PagingStyle.Link,
            _ => null,
        };
        if (style is null)
            return Refuse(pointer, "x-pagination requires a 'style' of cursor, offset, page or link");
        return style is PagingStyle.Link ? ByLink(operation, result, extension, pointer)
            : extension.Text("parameter") is { } parameter ? ByParameter(style.Value, parameter, operation, result, extension, pointer)
            : Refuse(pointer, $"x-pagination with the style {extension.Text("style")} requires a 'parameter'");
    }

    private PagingModel? ByParameter(
        PagingStyle style, string parameter, Operation operation, ResultModel result, JsonNode extension, JsonPointer pointer)
    {
        if (Record(result) is not { } record)
            return Refuse(pointer, "x-pagination requires a response that is an object");
        if (Items(record, extension) is not { } items)
            return RefuseItems(pointer);
        if (Find(record, extension, "next") is { Type.Kind: not WireKind.String })
            return Refuse(pointer, "'next' of x-pagination is not a string property of the response");

        var next = Role(record, extension, "next", pointer, WireKind.String);
        if (style is PagingStyle.Cursor && next is null)
            return Refuse(pointer, "x-pagination with the style cursor requires 'next', a string property of the response");
        if (!IsQueryParameter(operation, parameter))
            return Refuse(pointer, $"x-pagination refers to '{parameter}', which is not a query parameter of the operation");
        Ignore(extension, pointer, extension.Text("style")!, "totalHeader");
        var message = Message(record);
        return Described(record, extension, pointer, new PagingModel(style, items.Type, PropertyRef.Of(items))
        {
            Parameter = parameter,
            Next = next,
            Message = message?.JsonName == next?.JsonName ? null : message,
            PageParameter = style is PagingStyle.Cursor ? PageParameter(operation, extension, pointer) : null,
        });
    }

    private PagingModel? ByLink(Operation operation, ResultModel result, JsonNode extension, JsonPointer pointer)
    {
        // The request of a link has no body.
        if (operation.Method != "GET")
            return Refuse(pointer, "x-pagination with the style link requires a GET operation");
        if (Record(result) is { } record)
        {
            if (Items(record, extension) is not { } items)
                return RefuseItems(pointer);
            Ignore(extension, pointer, "link", "parameter", "next", "page");
            return Described(record, extension, pointer, new PagingModel(PagingStyle.Link, items.Type, PropertyRef.Of(items))
            {
                Message = Message(record),
                TotalHeader = TotalHeader(extension, pointer),
            });
        }

        if (result is not { Kind: ResultKind.Json, Body.Kind: WireKind.List })
            return Refuse(pointer, "x-pagination with the style link requires a response that is an object or an array");
        if (extension.Text("items") is not null)
            return Refuse(pointer, "'items' of x-pagination must be left out, because the response is an array");
        Ignore(extension, pointer, "link", "parameter", "next", "page", "hasMore", "total");
        return new PagingModel(PagingStyle.Link, result.Body) { TotalHeader = TotalHeader(extension, pointer) };
    }

    /// <summary>What a body says about all pages.</summary>
    private PagingModel Described(RecordModel record, JsonNode extension, JsonPointer pointer, PagingModel model) => model with
    {
        HasMore = Role(record, extension, "hasMore", pointer, WireKind.Boolean),
        Total = Role(record, extension, "total", pointer, WireKind.Int32, WireKind.Int64),
    };

    private RecordModel? Record(ResultModel result) =>
        result.Body is { Kind: WireKind.Named } body && context.Records.TryGetValue(body.Name!, out var record) ? record : null;

    private static PropertyModel? Items(RecordModel record, JsonNode extension) =>
        Find(record, extension, "items") is { Type.Kind: WireKind.List } items ? items : null;

    private PagingModel? RefuseItems(JsonPointer pointer) =>
        Refuse(pointer, "'items' of x-pagination is not an array property of the response");

    private string? TotalHeader(JsonNode extension, JsonPointer pointer)
    {
        if (extension.Text("totalHeader") is not { } header || HeaderName.IsValid(header))
            return extension.Text("totalHeader");
        context.Findings.Unsupported(
            pointer.Then("totalHeader"),
            $"'totalHeader' of x-pagination refers to '{header}', which is not a valid header name",
            "it is ignored");
        return null;
    }

    private void Ignore(JsonNode extension, JsonPointer pointer, string style, params string[] roles)
    {
        foreach (var role in roles.Where(role => extension.Text(role) is not null))
        {
            context.Findings.Unsupported(
                pointer.Then(role), $"'{role}' of x-pagination does not apply to the style {style}", "it is ignored");
        }
    }

    /// <summary>The message property of the document's envelope, if the list has it.</summary>
    private PropertyRef? Message(RecordModel record) =>
        context.Api.Extensions["x-envelope"] is { } envelope && Find(record, envelope, "message") is { Type.Kind: WireKind.String } message
            ? PropertyRef.Of(message)
            : null;

    private string? PageParameter(Operation operation, JsonNode extension, JsonPointer pointer)
    {
        if (extension.Text("page") is not { } page || IsQueryParameter(operation, page))
            return extension.Text("page");
        context.Findings.Unsupported(
            pointer.Then("page"),
            $"'page' of x-pagination refers to '{page}', which is not a query parameter of the operation",
            "a response with more pages but no cursor is an error");
        return null;
    }

    private static bool IsQueryParameter(Operation operation, string name) =>
        operation.Parameters.Any(parameter => parameter.In is ParameterLocation.Query && parameter.Name == name);

    private PagingModel? Refuse(JsonPointer pointer, string problem)
    {
        context.Findings.Unsupported(pointer, problem, "the operation returns a single page");
        return null;
    }

    /// <summary>The property for a role. A property that the response does not have is reported.</summary>
    private PropertyRef? Role(RecordModel record, JsonNode extension, string role, JsonPointer pointer, params WireKind[] kinds)
    {
        if (Find(record, extension, role) is { } found && kinds.Contains(found.Type.Kind))
            return PropertyRef.Of(found);
        if (extension.Text(role) is { } name)
        {
            var type = kinds[0] is WireKind.String ? "a string" : kinds[0] is WireKind.Boolean ? "a boolean" : "an integer";
            context.Findings.Unsupported(
                pointer.Then(role),
                $"'{role}' of x-pagination refers to '{name}', which is not {type} property of the response",
                "it is ignored");
        }

        return null;
    }

    private static PropertyModel? Find(RecordModel record, JsonNode extension, string role) =>
        extension.Text(role) is { } name ? record.Properties.FirstOrDefault(property => property.JsonName == name) : null;
}
