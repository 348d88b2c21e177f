using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Json;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>The sorts of call that faults are tried with: each sort may be repeated under other conditions.</summary>
public enum Sort
{
    /// <summary>Changes nothing, returns a payload.</summary>
    Get,

    /// <summary>Must not be repeated; has a body, returns a payload.</summary>
    Post,

    /// <summary>May be repeated, as the server knows it again; has a body, returns a payload.</summary>
    Keyed,

    /// <summary>Must not be repeated; has no body, returns a payload.</summary>
    Bodyless,

    /// <summary>May be repeated; has no body, returns nothing.</summary>
    Delete,
}

internal static class FaultCall
{
    public static readonly Sort[] All = [Sort.Get, Sort.Post, Sort.Keyed, Sort.Bodyless, Sort.Delete];

    public const string Key = "7b1f3f43-4a6f-4d7e-9d6e-2f0f6f1a9f00";

    public static bool MayRepeat(this Sort sort) => sort is Sort.Get or Sort.Keyed or Sort.Delete;

    public static ApiRequest Request(Sort sort)
    {
        var request = sort switch
        {
            Sort.Get => new ApiRequest(HttpMethod.Get, "/clients/1"),
            Sort.Post or Sort.Keyed => Api.Post(),
            Sort.Bodyless => new ApiRequest(HttpMethod.Post, "/clients/1/stamp"),
            _ => new ApiRequest(HttpMethod.Delete, "/clients/1"),
        };
        if (sort == Sort.Keyed)
        {
            request.Header("Idempotency-Key", Key);
            request.IdempotencyHeader = "Idempotency-Key";
            request.IsIdempotent = true;
        }
        return request;
    }

    /// <summary>What the messages begin with.</summary>
    public static string Line(Sort sort) => sort switch
    {
        Sort.Get => "GET /v2/clients/1",
        Sort.Post or Sort.Keyed => "POST /v2/clients",
        Sort.Bodyless => "POST /v2/clients/1/stamp",
        _ => "DELETE /v2/clients/1",
    };

    /// <summary>Null for a call that returns nothing.</summary>
    public static async Task<Client?> SendAsync(ApiTransport transport, Sort sort, CancellationToken cancellationToken = default)
    {
        if (sort != Sort.Delete)
            return (await transport.SendAsync(Request(sort), Api.ClientCodec, cancellationToken)).Value;
        await transport.SendAsync(Request(sort), cancellationToken);
        return null;
    }
}
