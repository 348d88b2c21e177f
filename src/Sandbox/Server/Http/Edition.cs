using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>An edition of the API: its routes and the form of its errors.</summary>
internal abstract class Edition
{
    /// <summary>The name on the command line and in the data file.</summary>
    public abstract string Name { get; }

    /// <summary>The team whose data is requested: that of the key or, with gigstack Connect, the team in the query.</summary>
    /// <exception cref="ApiFault">The caller may not act for that team.</exception>
    public abstract Caller ActFor(QueryParameters query, Caller caller, DocumentSession session);

    public abstract void MapRoutes(ApiRoutes routes);

    /// <summary>Does what is due. The time of the call is that of the entry.</summary>
    /// <exception cref="ApiFault">It is refused, as a request would be.</exception>
    public virtual void Perform(ApiCall call, AgendaEntry entry) =>
        throw new InvalidOperationException($"The edition {Name} has no {entry.Kind}");

    /// <summary>The name of a field in messages.</summary>
    public abstract string Label(string field);

    /// <summary>Whether a query parameter is one that clients send to every list. A list that does not know it ignores it.</summary>
    public virtual bool IsOfEveryList(string parameter) => false;

    public abstract JsonObject ErrorBody(ApiFault fault, DateTimeOffset now);

    public abstract ApiFault Unauthorized();

    public abstract ApiFault UnknownRoute(string method, string path);

    /// <summary>A path outside of the API, because the base address of the client is wrong.</summary>
    public abstract ApiFault WrongBaseAddress(string message);

    /// <summary>An error that gigstack does not have. The code is written as the edition writes its own.</summary>
    public abstract ApiFault OwnFault(int status, string code, string message);

    /// <summary>The XML or the PDF of what a document was stamped as; null if there is none.</summary>
    /// <param name="call">A call in the scope of the document.</param>
    /// <param name="resource">The resource of the document.</param>
    /// <param name="id">Its id.</param>
    /// <param name="format"><c>pdf</c> or <c>xml</c>.</param>
    public virtual StoredFile? FindFile(ApiCall call, string resource, string id, string format) => null;

    /// <summary>A resource that does not exist.</summary>
    public abstract ApiFault NotFound(string kind);

    public abstract ApiFault MethodNotAllowed(string method, string path);

    public abstract ApiFault UnreadableBody(string reason, int status = 400);

    public abstract ApiFault Invalid(FieldErrors errors);

    /// <summary>The data file cannot be used now. Nothing was changed.</summary>
    public abstract ApiFault Unavailable(string reason);

    /// <summary>An internal error of the sandbox.</summary>
    public abstract ApiFault Failure();
}
