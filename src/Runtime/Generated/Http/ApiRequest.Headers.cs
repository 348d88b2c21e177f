namespace Gigstack.Runtime.Generated;

/// <content>Headers and cookies.</content>
public sealed partial class ApiRequest
{
    private List<KeyValuePair<string, string>>? _headers;
    private string _accept = "application/json";

    /// <summary>The Accept header. An Accept header among the parameters takes precedence.</summary>
    /// <value>The default is <c>application/json</c>.</value>
    /// <exception cref="ArgumentException">It is empty or contains a line break, control or non-ASCII character.</exception>
    public string Accept
    {
        get => _accept;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
            {
                throw new ArgumentException(
                    "The value of header Accept contains a line break, control or non-ASCII character.",
                    nameof(value));
            }

            _accept = value;
        }
    }

    internal string? Cookies { get; private set; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>Adds a header; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or the value contains a line break, control or non-ASCII character.
    /// </exception>
    public ApiRequest Header(string name, string? value)
    {
        HeaderField.Check(name, value);
        if (value is not null)
            (_headers ??= []).Add(new(name, value));
        return this;
    }

    /// <summary>Adds a header, unless the request has one of that name.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or the value contains a line break, control or non-ASCII character.
    /// </exception>
    public ApiRequest HeaderIfAbsent(string name, string value) => HasHeader(name) ? this : Header(name, value);

    /// <summary>Adds a header with a list, simple style; null or empty for none. The values are not quoted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or a value contains a line break, control or non-ASCII character.
    /// </exception>
    public ApiRequest HeaderList(string name, IEnumerable<string>? values) => Header(name, DelimitedText.Plain(values));

    /// <summary>Adds a header with a list in a style of Swagger 2.0; null or empty for none. The values are not quoted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="style">Simple, or delimited by spaces, pipes or tabs.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or a value contains a line break, control or non-ASCII character.
    /// </exception>
    public ApiRequest HeaderList(string name, IEnumerable<string>? values, ParameterStyle style) =>
        Header(name, DelimitedText.Plain(values, DelimitedText.Delimiter(style)));

    /// <summary>Adds a header with an object, simple style; null or empty for none. The values are not quoted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Names and values; null values are omitted.</param>
    /// <param name="explode">Whether it is written as <c>name=value</c>.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or a value contains a line break, control or non-ASCII character.
    /// </exception>
    public ApiRequest HeaderObject(string name, IEnumerable<KeyValuePair<string, string?>>? members, bool explode) =>
        Header(name, DelimitedText.Plain(members, explode));

    /// <summary>Adds a cookie, its value percent-encoded; null for none. All cookies are sent in one header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The name is not a cookie name.</exception>
    public ApiRequest Cookie(string name, string? value) => CookieText(name, value is null ? null : Uri.EscapeDataString(value));

    /// <summary>Adds a list as cookies, form style; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="explode">Whether each value is a separate cookie.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The name is not a cookie name.</exception>
    public ApiRequest CookieList(string name, IEnumerable<string>? values, bool explode)
    {
        string[] present = [.. values ?? []];
        if (!explode)
            return CookieText(name, present.Length == 0 ? null : DelimitedText.Join(name, present, ","));
        foreach (var value in present)
            Cookie(name, value);
        return this;
    }

    /// <summary>Adds an object as cookies, form style; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Names and values; null values are omitted.</param>
    /// <param name="explode">Whether each member is a separate cookie.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The name of the cookie or of a member is not a cookie name.</exception>
    public ApiRequest CookieObject(string name, IEnumerable<KeyValuePair<string, string?>>? members, bool explode)
    {
        var defined = DelimitedText.Defined(members);
        if (!explode)
            return CookieList(name, DelimitedText.Flat(defined), explode: false);
        foreach ((var member, var value) in defined)
            Cookie(member, value);
        return this;
    }

    private ApiRequest CookieText(string name, string? escaped)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().IndexOfAnyExcept(HeaderField.Token) >= 0)
            throw new ArgumentException($"\"{name}\" is not a cookie name.", nameof(name));
        if (escaped is not null)
            Cookies = (Cookies is null ? "" : Cookies + "; ") + $"{name}={escaped}";
        return this;
    }

    /// <summary>Sets a header that the request may already have.</summary>
    internal ApiRequest WithHeader(string name, string value)
    {
        _headers?.RemoveAll(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase));
        return Header(name, value);
    }

    internal bool HasHeader(string name) => HeaderValue(name) is not null;

    /// <summary>The first value of a header; null for none.</summary>
    internal string? HeaderValue(string name)
    {
        if (_headers is null)
            return null;
        foreach (var header in _headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
                return header.Value;
        }

        return null;
    }
}
