using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>What sets one generation of the API apart: its routes, and how it words what goes wrong.</summary>
internal abstract class Edition
{
    /// <summary>As on the command line; also keeps the data of editions apart in a shared file.</summary>
    public abstract string Name { get; }

    /// <summary>Whose data a request is about: the caller's own or, with gigstack Connect, that of the team it names.</summary>
    /// <exception cref="ApiFault">The caller may not act for that team.</exception>
    public abstract Caller ActFor(QueryParameters query, Caller caller, DocumentSession session);

    public abstract void MapRoutes(ApiRoutes routes);

    /// <summary>How messages call a field.</summary>
    public abstract string Label(string field);

    public abstract JsonObject ErrorBody(ApiFault fault, DateTimeOffset now);

    public abstract ApiFault Unauthorized();

    public abstract ApiFault UnknownRoute(string method, string path);

    /// <summary>A resource that does not exist.</summary>
    public abstract ApiFault NotFound(string kind);

    public abstract ApiFault MethodNotAllowed(string method, string path);

    public abstract ApiFault UnreadableBody(string reason, int status = 400);

    public abstract ApiFault Invalid(FieldErrors errors);

    /// <summary>A defect of the sandbox itself.</summary>
    public abstract ApiFault Failure();
}
