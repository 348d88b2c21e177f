namespace Gigstack.Runtime.Generated;

/// <content>Parameters whose style is not the plain one, lists and objects. All values are text already.</content>
public sealed partial class ApiRequest
{
    /// <summary>Fills a place of the path in a style.</summary>
    /// <param name="name">The name of the place.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The path has no such place, or would name another resource with this value.</exception>
    public ApiRequest Path(string name, string value, ParameterStyle style)
    {
        _target.Fill(name, StyledPath.Value(name, value ?? "", style));
        return this;
    }

    /// <summary>Fills a place of the path with a list.</summary>
    /// <param name="name">The name of the place.</param>
    /// <param name="values">The values.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Whether each value stands on its own.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The path has no such place, would name another resource, or a value holds what stands between the values.</exception>
    public ApiRequest PathList(string name, IEnumerable<string> values, ParameterStyle style, bool explode)
    {
        ArgumentNullException.ThrowIfNull(values);
        _target.Fill(name, StyledPath.List(name, [.. values], style, explode));
        return this;
    }

    /// <summary>Fills a place of the path with an object.</summary>
    /// <param name="name">The name of the place.</param>
    /// <param name="members">Names and values; a null value is left out.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Whether it is written as <c>name=value</c>.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The path has no such place, would name another resource, or a value holds what stands between the values.</exception>
    public ApiRequest PathObject(string name, IEnumerable<KeyValuePair<string, string?>> members, ParameterStyle style, bool explode)
    {
        ArgumentNullException.ThrowIfNull(members);
        _target.Fill(name, StyledPath.Object(name, DelimitedText.Defined(members), style, explode));
        return this;
    }

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="allowReserved">Whether reserved characters and escapes stay as they are; <c>#</c>, <c>[</c> and <c>]</c> are escaped nevertheless.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Query(string name, string? value, bool allowReserved)
    {
        if (value is not null)
            _target.Append(QueryParameter.Of(name, value, allowReserved));
        return this;
    }

    /// <summary>Appends a list; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="style">Form, space or pipe delimited.</param>
    /// <param name="explode">Whether each value is a parameter of its own.</param>
    /// <param name="allowReserved">Whether reserved characters and escapes stay as they are; <c>#</c>, <c>[</c> and <c>]</c> are escaped nevertheless.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">A value holds what stands between the values.</exception>
    public ApiRequest QueryList(string name, IEnumerable<string>? values, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        foreach (QueryParameter parameter in StyledQuery.List(name, [.. values ?? []], style, explode, allowReserved))
            _target.Append(parameter);
        return this;
    }

    /// <summary>Appends an object; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Names and values; a null value is left out.</param>
    /// <param name="style">Form, deep object, space or pipe delimited.</param>
    /// <param name="explode">Whether each member is a parameter of its own; a deep object's always is.</param>
    /// <param name="allowReserved">Whether reserved characters and escapes stay as they are in values; <c>#</c>, <c>[</c> and <c>]</c> are escaped nevertheless.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">A name or value holds what stands between the values.</exception>
    public ApiRequest QueryObject(string name, IEnumerable<KeyValuePair<string, string?>>? members, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        foreach (QueryParameter parameter in StyledQuery.Object(name, DelimitedText.Defined(members), style, explode, allowReserved))
            _target.Append(parameter);
        return this;
    }

    /// <summary>Adds a header with a list, simple style; null or empty for none. The values go as they are: quoting is each header's own affair.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The name is no header name, or a value holds a line break, control or non-ASCII character.</exception>
    public ApiRequest HeaderList(string name, IEnumerable<string>? values) => Header(name, DelimitedText.Plain(values));

    /// <summary>Adds a header with an object, simple style; null or empty for none. The values go as they are: quoting is each header's own affair.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Names and values; a null value is left out.</param>
    /// <param name="explode">Whether it is written as <c>name=value</c>.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The name is no header name, or a value holds a line break, control or non-ASCII character.</exception>
    public ApiRequest HeaderObject(string name, IEnumerable<KeyValuePair<string, string?>>? members, bool explode) => Header(name, DelimitedText.Plain(members, explode));

    /// <summary>Adds a cookie, its value percent-encoded; null for none. All cookies go in one header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The name is no cookie name.</exception>
    public ApiRequest Cookie(string name, string? value) => CookieText(name, value is null ? null : Uri.EscapeDataString(value));

    /// <summary>Adds a list in cookies, form style; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="explode">Whether each value is a cookie of its own.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The name is no cookie name.</exception>
    public ApiRequest CookieList(string name, IEnumerable<string>? values, bool explode)
    {
        string[] present = [.. values ?? []];
        if (!explode)
            return CookieText(name, present.Length == 0 ? null : DelimitedText.Join(name, present, ","));
        foreach (string value in present)
            Cookie(name, value);
        return this;
    }

    /// <summary>Adds an object in cookies, form style; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Names and values; a null value is left out.</param>
    /// <param name="explode">Whether each member is a cookie of its own.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The name, or that of a member, is no cookie name.</exception>
    public ApiRequest CookieObject(string name, IEnumerable<KeyValuePair<string, string?>>? members, bool explode)
    {
        List<KeyValuePair<string, string>> defined = DelimitedText.Defined(members);
        if (!explode)
            return CookieList(name, DelimitedText.Flat(defined), explode: false);
        foreach ((string member, string value) in defined)
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
}
