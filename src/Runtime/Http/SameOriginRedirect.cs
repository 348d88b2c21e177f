using System.Net;

namespace Gigstack.Runtime;

/// <summary>Follows redirects of GET and HEAD within one origin. Other redirects are errors.</summary>
internal static class SameOriginRedirect
{
    private const int Most = 5;

    public static Uri? Target(HttpMethod method, Uri current, HttpResponseMessage response, int followed)
    {
        if (followed >= Most || (method != HttpMethod.Get && method != HttpMethod.Head) || response.Headers.Location is not { } location)
            return null;
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or (HttpStatusCode)308))
        {
            return null;
        }

        var target = location.IsAbsoluteUri ? location : new Uri(current, location);
        return IsSameOrigin(current, target) && target.UserInfo.Length == 0 ? target : null;
    }

    public static bool IsSameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port
            && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);
}
