using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Creates the context of an attempt when it is needed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // it is not compared
public readonly struct ApiAttempt
#pragma warning restore CA1815
{
    private readonly ApiCall _call;
    private readonly HttpRequestMessage _request;
    private readonly HttpResponseMessage? _response;
    private readonly Exception? _exception;

    internal ApiAttempt(ApiCall call, HttpRequestMessage request, HttpResponseMessage? response = null, Exception? exception = null)
    {
        _call = call;
        _request = request;
        _response = response;
        _exception = exception;
    }

    /// <summary>Creates the context.</summary>
    /// <returns>The context.</returns>
    public ApiCallContext Context() => _call.Context(_request, _response, _exception);
}
