using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>A request. It is sent by the transport. Not thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private readonly RequestTarget _target;

    /// <summary>Creates a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the base address; may contain parameters such as <c>{id}</c>.</param>
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
        IsIdempotent = IdempotentMethods.Contains(method);
    }

    /// <summary>The types of error bodies.</summary>
    public ApiErrorMap? Errors { get; set; }

    /// <summary>The bodies of XML that the operation can return; null if there are none.</summary>
    public XmlResponses? XmlResponses { get; set; }

    /// <summary>The statuses that are results; null for those of 2xx, each with the body.</summary>
    public ApiStatuses? Statuses { get; set; }

    /// <summary>
    /// The address of the operation if it has its own servers: an address, which the options override, or a path on the host of the client.
    /// Null for the address of the client.
    /// </summary>
    public string? BaseAddress { get; set; }

    /// <summary>
    /// Whether the request may be repeated if it is unknown whether it was processed. The default is true for the idempotent methods
    /// of the HTTP Method Registry, such as GET, PUT, DELETE and QUERY.
    /// </summary>
    public bool IsIdempotent { get; set; }

    /// <summary>
    /// Security schemes in the form of <see cref="ApiDescription.DefaultSecurity"/>, which they replace. Empty for anonymous calls; null
    /// for the default.
    /// </summary>
    public IReadOnlyList<string>? Security { get; set; }

    /// <summary>
    /// The responses that the document lists: statuses, ranges or <c>default</c>, each followed by its media types after spaces, separated
    /// by <c>|</c>. Null if that is not known.
    /// </summary>
    public string? Documented { get; set; }

    /// <summary>The <c>operationId</c> in the document; null if it has none.</summary>
    public string? OperationId { get; set; }

    /// <summary>The header for the idempotency key; null if the document declares none.</summary>
    public string? IdempotencyHeader { get; set; }

    /// <summary>The idempotency key of the call, if it is known before the request is sent.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>Method and path template. A path that is not a template is data.</summary>
    internal string Operation => PathTemplate is { } path ? $"{Method.Method} {path}" : Method.Method;

    internal string? PathTemplate => _target.Template;

    internal HttpMethod Method { get; }

    internal RequestBody? Body { get; private set; }

    /// <summary>Sets a path parameter, percent-encoded.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The path has no such parameter, or the value is empty or a dot segment, which would address another resource.
    /// </exception>
    public ApiRequest Path(string name, string value)
    {
        _target.Fill(name, Uri.EscapeDataString(value ?? ""));
        return this;
    }

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
            _target.Append(QueryParameter.Of(name, value));
        return this;
    }

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(string name, bool? value) => Query(name, value is { } present ? WireFormat.Boolean(present) : null);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(string name, int? value) => Query(name, (long?)value);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(string name, long? value) => Query(name, value is { } present ? WireFormat.Number(present) : null);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(string name, double? value) => Query(name, value is { } present ? WireFormat.Number(present) : null);

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(string name, decimal? value) => Query(name, value is { } present ? WireFormat.Number(present) : null);

    /// <summary>Appends a query parameter once for each value; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Query(name, value);
        return this;
    }

    /// <summary>Appends each member of an object as a separate parameter (form style, exploded); null for none.</summary>
    /// <param name="members">Names and values.</param>
    /// <returns>The request.</returns>
    public ApiRequest Query(IEnumerable<KeyValuePair<string, string>>? members)
    {
        foreach (var member in members ?? [])
            Query(member.Key, member.Value);
        return this;
    }

    /// <summary>Sets a query parameter. Replaces all its values.</summary>
    internal ApiRequest SetQuery(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _target.Set(name, value);
        return this;
    }

    /// <summary>Creates a request with an escaped path and query.</summary>
    internal static ApiRequest Raw(HttpMethod method, string pathAndQuery, RequestBody? body) =>
        new(method, pathAndQuery, isTemplate: false) { Body = body };

    /// <summary>Requests another path and query, both escaped, below the same base address. Headers and cookies stay.</summary>
    internal void Follow(string pathAndQuery) => _target.Follow(pathAndQuery);

    internal void RemoveQuery(string name) => _target.Remove(name);

    internal string? QueryValue(string name) => _target.QueryValue(name);

    internal string PathAndQuery(IReadOnlyList<KeyValuePair<string, string>> clientQuery) => _target.Print(clientQuery);
}
