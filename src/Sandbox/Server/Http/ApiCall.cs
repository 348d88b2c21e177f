using Gigstack.Sandbox.Server.Authentication;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>An authenticated request with the documents it may access.</summary>
/// <param name="Request">What came in, beyond what is read here.</param>
/// <param name="Caller">Whose data it is about.</param>
/// <param name="Query">The query.</param>
/// <param name="Content">The body, as JSON or as the parts of a form.</param>
/// <param name="Session">The state, within the transaction of the request.</param>
/// <param name="Now">The time of the request.</param>
internal sealed record ApiCall(
    ApiRequest Request, Caller Caller, QueryParameters Query, RequestBody Content, DocumentSession Session, DateTimeOffset Now)
{
    /// <summary>Whether almost everything is stamped, not only what the SAT takes.</summary>
    public bool Lenient { get; init; }

    /// <summary>A call that no request causes: its time has come.</summary>
    public static ApiCall OfEntry(AgendaEntry entry, Edition edition, DocumentSession session) =>
        WithoutRequest(entry.Scope, edition, session, entry.At);

    /// <summary>A call that no request of the API causes.</summary>
    public static ApiCall WithoutRequest(DocumentScope scope, Edition edition, DocumentSession session, DateTimeOffset at)
    {
        var request = new DefaultHttpContext().Request;
        return new ApiCall(
            new ApiRequest(request),
            new Caller(scope.Team, scope.Livemode),
            new QueryParameters(request.Query, new FieldErrors(), edition, isRead: false),
            RequestBody.None,
            session,
            at);
    }

    /// <summary>The path parameter <c>id</c>; empty where there is none.</summary>
    public string Id => Request.PathValue("id");

    /// <summary>What the initial values of a resource depend on.</summary>
    public FieldContext FieldContext => new(Caller, Now);

    /// <summary>The JSON body; empty when there was none.</summary>
    public JsonObject Body => Content.Json;

    /// <summary>Raises an event for the webhooks of the team. It is delivered after the request is committed.</summary>
    /// <param name="type">Its name, such as <c>payment.created</c>.</param>
    /// <param name="resource">The whole resource as it is now.</param>
    public void Raise(string type, JsonObject resource) => _ = Session.Outbox.Add(type, resource, Now);

    /// <summary>Stores a file and returns its URL, which needs no key.</summary>
    /// <param name="extension">Without the dot, such as <c>pdf</c>.</param>
    /// <param name="mediaType">Its Content-Type.</param>
    /// <param name="content">Its bytes.</param>
    public string Publish(string extension, string mediaType, byte[] content)
    {
        var name = $"{NewId.Of("file")}.{extension}";
        Session.Files.Put(name, mediaType, content);
        return Request.FileUrl(name);
    }
}
