using Microsoft.AspNetCore.Builder;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>What a server has beside the API.</summary>
internal interface IServerAddition
{
    /// <summary>Adds what sees each request first and each answer last, error answers included.</summary>
    void AddOutside(WebApplication server);

    /// <summary>Adds what may answer instead of the API, and routes of its own.</summary>
    void AddInside(WebApplication server);
}
