using System.Text.Json.Nodes;
using Gigstack.Sandbox.Authentication;
using Gigstack.Sandbox.Storage;

namespace Gigstack.Sandbox.Http;

/// <summary>One request, authenticated and read, with the documents it may see.</summary>
internal sealed record ApiCall(
    string Id, Caller Caller, QueryParameters Query, JsonObject Body, DocumentSession Session, DateTimeOffset Now);
