using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Extensions of operations: paging, envelopes, errors and idempotency.</summary>
internal static class PagingMessages
{
    private const string Paging = "Binding/Operations/PagingBinder.cs";
    private const string Envelope = "Binding/Operations/EnvelopeBinder.cs";
    private const string Idempotency = "Binding/Operations/IdempotencyBinder.cs";
    private const string OnePage = "; the operation returns a single page";
    private const string WholeBody = "; the method returns the whole body";

    public static readonly MessageCase[] All =
    [
        Paged(
            "{ style: guess, parameter: after, items: data }",
            "GIG0005: x-pagination requires a 'style' of cursor, offset, page or link" + OnePage),
        Paged(
            "{ style: page, items: data }",
            "GIG0005: x-pagination with the style page requires a 'parameter'" + OnePage),
        Paged(
            "{ style: offset, parameter: after, items: data }",
            "GIG0005: x-pagination requires a response that is an object" + OnePage,
            "{ type: array, items: { type: string } }"),
        Paged(
            "{ style: offset, parameter: after, items: next }",
            "GIG0005: 'items' of x-pagination is not an array property of the response" + OnePage),
        Paged(
            "{ style: cursor, parameter: after, items: data, next: total }",
            "GIG0005: 'next' of x-pagination is not a string property of the response" + OnePage),
        Paged(
            "{ style: cursor, parameter: after, items: data }",
            "GIG0005: x-pagination with the style cursor requires 'next', a string property of the response" + OnePage),
        Paged(
            "{ style: cursor, parameter: before, items: data, next: next }",
            "GIG0005: x-pagination refers to 'before', which is not a query parameter of the operation" + OnePage),
        Paged(
            "{ style: cursor, parameter: after, items: data, next: next, page: number }",
            "GIG0005: 'page' of x-pagination refers to 'number', which is not a query parameter of the operation; "
            + "a response with more pages but no cursor is an error"),
        Paged(
            "{ style: offset, parameter: after, items: data, next: nxt }",
            "GIG0005: 'next' of x-pagination refers to 'nxt', which is not a string property of the response; it is ignored"),
        Paged(
            "{ style: offset, parameter: after, items: data, hasMore: more }",
            "GIG0005: 'hasMore' of x-pagination refers to 'more', which is not a boolean property of the response; it is ignored"),
        Paged(
            "{ style: offset, parameter: after, items: data, total: count }",
            "GIG0005: 'total' of x-pagination refers to 'count', which is not an integer property of the response; it is ignored"),
        Paged(
            "{ style: offset, parameter: after, items: data, totalHeader: X-Total }",
            "GIG0005: 'totalHeader' of x-pagination does not apply to the style offset; it is ignored"),
        Paged(
            "{ style: link, parameter: after, items: data }",
            "GIG0005: 'parameter' of x-pagination does not apply to the style link; it is ignored"),
        Paged(
            "{ style: link, items: data, totalHeader: 'X Total' }",
            "GIG0005: 'totalHeader' of x-pagination refers to 'X Total', which is not a valid header name; it is ignored"),
        Paged(
            "{ style: link }",
            "GIG0005: x-pagination with the style link requires a response that is an object or an array" + OnePage,
            "{ type: string }"),
        Paged(
            "{ style: link, items: data }",
            "GIG0005: 'items' of x-pagination must be left out, because the response is an array" + OnePage,
            "{ type: array, items: { type: string } }"),
        Paged(
            "{ style: link, total: count }",
            "GIG0005: 'total' of x-pagination does not apply to the style link; it is ignored",
            "{ type: array, items: { type: string } }"),
        Of(
            Paging,
            V31("paths: { /a: { post: { operationId: search, x-pagination: { style: link }, responses: { '200': { description: d, "
                + "content: { application/json: { schema: { type: array, items: { type: string } } } } } } } } }"),
            "GIG0005: x-pagination with the style link requires a GET operation" + OnePage),

        Of(Envelope, V31("x-envelope: { message: text }"), "GIG0005: x-envelope has no 'payload'; methods return the whole body"),
        Enveloped("true", "GIG0005: x-envelope is neither false nor has a 'payload'" + WholeBody),
        Enveloped("{ payload: data }", "GIG0005: x-envelope requires a response that is an object" + WholeBody, "{ type: string }"),
        Enveloped("{ payload: daat }", "GIG0005: x-envelope refers to 'daat', which is not a property of the response" + WholeBody),
        Enveloped(
            "{ payload: data, message: data }",
            "GIG0005: 'message' of x-envelope refers to 'data', which is not a string property of the response; it is ignored"),

        Of(
            "Binding/Operations/ErrorShapeBinder.cs",
            V31("x-error: [/code]"),
            "GIG0005: x-error is not an object; errors have neither a code nor a message"),
        Of(
            "Binding/Operations/ErrorShapeBinder.cs",
            V31("x-error: { code: [error/code, 7] }"),
            "GIG0005: '\"error/code\"' in x-error is not a JSON pointer; it is ignored (and one more place)",
            "GIG0005: '7' in x-error is not a JSON pointer; it is ignored"),
        Of(
            "Binding/Operations/ErrorShapeBinder.cs",
            V31("x-error: { details: /details, field: last-word }"),
            "GIG0005: '\"last-word\"' in x-error is not \"first-word\"; the details have no fields unless they are an object"),

        Repeated(
            "{ header: 'a b' }", "GIG0005: x-idempotency refers to 'a b', which is not a valid header name; the operation is not retried"),
        Repeated("true", "GIG0005: x-idempotency has neither a 'header' nor a 'property'; the operation is not retried"),
        Repeated(
            "{ property: key }",
            "GIG0005: x-idempotency refers to 'key', which is not an optional string property of the body; the operation is not retried"),
    ];

    private static MessageCase Paged(string extension, string expected, string? schema = null) => Of(
        Paging,
        Returns(
            schema ?? "{ type: object, properties: { "
                + "data: { type: array, items: { type: string } }, next: { type: string }, total: { type: integer } } }",
            $"x-pagination: {extension}, parameters: [{{ name: after, in: query, schema: {{ type: string }} }}], "),
        expected);

    private static MessageCase Enveloped(
        string extension, string expected, string schema = "{ type: object, properties: { data: { type: integer } } }") =>
        Of(Envelope, Returns(schema, $"x-envelope: {extension}, "), expected);

    private static MessageCase Repeated(string extension, string expected) =>
        Of(Idempotency, Get($"x-idempotency: {extension}, responses: {{ '204': {{ description: d }} }}"), expected);
}
