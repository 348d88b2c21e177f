using System.Collections.Frozen;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The methods that can be repeated: the idempotent ones of the HTTP Method Registry
/// (https://www.iana.org/assignments/http-methods). Names of methods are case-sensitive; of the common ones, HttpClient corrects the case.
/// </summary>
internal static class IdempotentMethods
{
    private static readonly FrozenSet<string> s_names = FrozenSet.ToFrozenSet(
        [
            "ACL", "BASELINE-CONTROL", "BIND", "CHECKIN", "CHECKOUT", "COPY", "DELETE", "GET", "HEAD", "LABEL", "LINK", "MERGE",
            "MKACTIVITY", "MKCALENDAR", "MKCOL", "MKREDIRECTREF", "MKWORKSPACE", "MOVE", "OPTIONS", "ORDERPATCH", "PRI", "PROPFIND",
            "PROPPATCH", "PUT", "QUERY", "REBIND", "REPORT", "SEARCH", "TRACE", "UNBIND", "UNCHECKOUT", "UNLINK", "UNLOCK", "UPDATE",
            "UPDATEREDIRECTREF", "VERSION-CONTROL",
        ],
        StringComparer.Ordinal);

    public static bool Contains(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options || method == HttpMethod.Put
        || method == HttpMethod.Delete || method == HttpMethod.Trace || s_names.Contains(method.Method);
}
