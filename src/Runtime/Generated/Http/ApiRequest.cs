using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>One request, as generated code describes it: nothing is sent until it is given to the transport. Not thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private readonly RequestTarget _target;

    /// <summary>Starts a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the base address; may hold places such as <c>{id}</c>.</param>
    /// <exception cref="ArgumentException">The path does not start with a slash.</exception>
    public ApiRequest(HttpMethod method, string path)
        : this(method, path, isTemplate: true)
    {
    }

    private ApiRequest(HttpMethod method, string path, bool isTemplate)
    {
        ArgumentNullException.ThrowIfNull(method);
        Method = method;
        _target = new RequestTarget(path, isTemplate);
        IsIdempotent = method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options
            || method == HttpMethod.Put || method == HttpMethod.Delete || method == HttpMethod.Trace;
    }

    /// <summary>The types of error bodies.</summary>
    public ApiErrorMap? Errors { get; set; }

    /// <summary>
    /// Where the operation is, when it has servers of its own: an address, for which one in the options stands in, or a path on the host of the client.
    /// Null for the address of the client.
    /// </summary>
    public string? BaseAddress { get; set; }

    /// <summary>Whether the request may be repeated when its fate is unknown. By default true for GET, HEAD, OPTIONS, PUT, DELETE, TRACE.</summary>
    public bool IsIdempotent { get; set; }

    /// <summary>Security schemes that replace the document's default, written as <see cref="ApiDescription.DefaultSecurity"/>; empty for an anonymous call; null for the default.</summary>
    public IReadOnlyList<string>? Security { get; set; }

    internal HttpMethod Method { get; }

    internal RequestBody? Body { get; private set; }

    /// <summary>Fills a place of the path, percent-encoded.</summary>
    /// <param name="name">The name of the place.</param>
    /// <param name="value">The value.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The path has no such place, or the value is empty or a dot segment: it would name another resource.</exception>
    public ApiRequest Path(string name, string value)
    {
        _target.Fill(name, Uri.EscapeDataString(value ?? ""));
        return this;
    }

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
            _target.Append(QueryParameter.Of(name, value));
        return this;
    }

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, bool? value) => Query(name, value is { } present ? WireFormat.Boolean(present) : null);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, int? value) => Query(name, (long?)value);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, long? value) => Query(name, value is { } present ? WireFormat.Number(present) : null);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, double? value) => Query(name, value is { } present ? WireFormat.Number(present) : null);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, decimal? value) => Query(name, value is { } present ? WireFormat.Number(present) : null);

    /// <summary>Appends a query parameter once for each value; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, IEnumerable<string>? values)
    {
        foreach (string value in values ?? [])
            Query(name, value);
        return this;
    }

    /// <summary>Appends each member of an object as a parameter of its own (form style, exploded); null for none.</summary>
    /// <param name="members">Names and values.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(IEnumerable<KeyValuePair<string, string>>? members)
    {
        foreach (KeyValuePair<string, string> member in members ?? [])
            Query(member.Key, member.Value);
        return this;
    }

    /// <summary>Sets a query parameter in place of all its values so far.</summary>
    internal ApiRequest SetQuery(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _target.Set(name, value);
        return this;
    }

    /// <summary>A request whose path and query are taken as they are.</summary>
    internal static ApiRequest Raw(HttpMethod method, string pathAndQuery, RequestBody? body) =>
        new(method, pathAndQuery, isTemplate: false) { Body = body };

    internal void RemoveQuery(string name) => _target.Remove(name);

    internal string? QueryValue(string name) => _target.QueryValue(name);

    internal string PathAndQuery(IReadOnlyList<KeyValuePair<string, string>> clientQuery) => _target.Print(clientQuery);
}
