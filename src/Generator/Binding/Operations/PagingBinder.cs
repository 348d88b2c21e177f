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
            _ => null,
        };
        if (style is null || extension.Text("parameter") is not { } parameter)
            return Refuse(pointer, "x-pagination requires a 'style' of cursor, offset or page, and a 'parameter'");
        if (result.Body is not { Kind: WireKind.Named } body || !context.Records.TryGetValue(body.Name!, out var record))
            return Refuse(pointer, "x-pagination requires a response that is an object");
        if (Find(record, extension, "items") is not { Type.Kind: WireKind.List } items)
            return Refuse(pointer, "'items' of x-pagination is not an array property of the response");
        if (Find(record, extension, "next") is { Type.Kind: not WireKind.String })
            return Refuse(pointer, "'next' of x-pagination is not a string property of the response");

        var next = Role(record, extension, "next", pointer, WireKind.String);
        if (style is PagingStyle.Cursor && next is null)
            return Refuse(pointer, "x-pagination with the style cursor requires 'next', a string property of the response");
        if (!IsQueryParameter(operation, parameter))
            return Refuse(pointer, $"x-pagination refers to '{parameter}', which is not a query parameter of the operation");
        return new PagingModel
        {
            Style = style.Value,
            Parameter = parameter,
            Items = PropertyRef.Of(items),
            Next = next,
            HasMore = Role(record, extension, "hasMore", pointer, WireKind.Boolean),
            Total = Role(record, extension, "total", pointer, WireKind.Int32, WireKind.Int64),
            Message = Message(record) is { } message && message.JsonName != next?.JsonName ? message : null,
            PageParameter = style is PagingStyle.Cursor ? PageParameter(operation, extension, pointer) : null,
        };
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
