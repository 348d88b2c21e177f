using System.ComponentModel;
using System.Globalization;
using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>The statuses of an operation that are results, and whether they have a body. Any other status of 2xx is one too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiStatuses
{
    // A range is its first digit.
    private readonly Dictionary<int, bool> _hasBody = [];
    private readonly bool _hasSuccess;

    /// <summary>Describes the statuses.</summary>
    /// <param name="withBody">Statuses ("200") and ranges ("2XX") with a body.</param>
    /// <param name="withoutBody">Statuses and ranges without one. What the API sends there is ignored.</param>
    public ApiStatuses(string[] withBody, string[] withoutBody)
    {
        ArgumentNullException.ThrowIfNull(withBody);
        ArgumentNullException.ThrowIfNull(withoutBody);
        foreach (var status in withBody)
            _hasBody[Key(status)] = true;
        foreach (var status in withoutBody)
            _hasBody[Key(status)] = false;
        _hasSuccess = Array.Exists(withBody, IsSuccess) || Array.Exists(withoutBody, IsSuccess);
    }

    internal bool IsResult(HttpStatusCode status) => HasBody(status) is not null;

    /// <summary>Whether a status has a body; null if it is not documented.</summary>
    internal bool? HasBody(HttpStatusCode status) =>
        _hasBody.TryGetValue((int)status, out var hasBody) || _hasBody.TryGetValue((int)status / 100, out hasBody) ? hasBody : null;

    /// <summary>
    /// Whether a redirect is followed: unless it is a result. One that says that the resource has moved is still followed to a result of
    /// 2xx.
    /// </summary>
    internal bool Follows(HttpStatusCode status) =>
        !IsResult(status)
        || (_hasSuccess
            && status is HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect or (HttpStatusCode)308);

    private static bool IsSuccess(string status) => status.StartsWith('2');

    private static int Key(string status) =>
        int.Parse(status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? status[..1] : status, CultureInfo.InvariantCulture);
}
