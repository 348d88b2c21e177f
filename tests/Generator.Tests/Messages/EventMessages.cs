using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Webhooks and callbacks.</summary>
internal static class EventMessages
{
    private const string NoBody = "{ responses: { '200': { description: d } } }";
    private const string Body =
        "{ requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { '200': { description: d } } }";

    public static readonly MessageCase[] All =
    [
        Of(
            "Binding/Events/CallbackBinder.cs",
            Get($$"""callbacks: { done: { '{$request.query.url}': { put: {{NoBody}} } } }, responses: { '204': { description: d } }"""),
            "GIG0005: PUT of the callback 'done' has no JSON body; no code is generated for it"),
        Of(
            "Binding/Events/WebhookBinder.cs",
            V31($$"""webhooks: { ping: { post: {{NoBody}} }, pong: { post: {{Body}}, put: {{Body}} } }"""),
            "GIG0005: The webhook 'ping' has no JSON body; no case is generated for it",
            "GIG0005: The webhook 'pong' has more than one method; only the first is generated"),
        Of(
            "Binding/Events/WebhookNameBinder.cs",
            V31($$"""
                x-webhook-name: [/type, type]
                webhooks: { ping: { post: {{Body}} } }
                """),
            "GIG0005: 'type' in x-webhook-name is not a JSON pointer to a property; it is ignored"),
        Of(
            "Binding/Operations/UnreadParts.cs",
            V31($$"""
                webhooks:
                  ping:
                    post:
                      requestBody: { content: { application/json: { schema: { type: object } } } }
                      callbacks: { done: { '{$request.query.url}': { post: {{Body}} } } }
                      responses: { '200': { description: d } }
                paths:
                  /a:
                    get:
                      operationId: get
                      responses:
                        '200':
                          description: d
                          links: { byId: { operationId: get }, byReference: { operationRef: '#/paths/~1a/get' }, byNothing: {} }
                """),
            "GIG0005: The callback 'done' belongs to a webhook or to another callback; only the schemas it refers to are generated",
            "GIG0017: No code is generated for the link 'byId'; call the operation 'get' instead",
            "GIG0017: No code is generated for the link 'byReference'; call the operation at '#/paths/~1a/get' instead",
            "GIG0017: No code is generated for the link 'byNothing'; call the linked operation instead"),
    ];
}
