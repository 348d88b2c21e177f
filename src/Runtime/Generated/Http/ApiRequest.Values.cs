namespace Gigstack.Runtime.Generated;

/// <content>Parameters whose structure is known when they are sent, or nested.</content>
public sealed partial class ApiRequest
{
    /// <summary>Appends a value in a style; null for none. What the style cannot express is JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Form, deep object, space or pipe delimited.</param>
    /// <param name="explode">Whether each item or member is a separate parameter. Always true for deep objects.</param>
    /// <param name="allowReserved">
    /// Whether reserved characters and escapes stay as they are in values; <c>#</c>, <c>[</c> and <c>]</c> are always escaped.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">A name or value contains the delimiter.</exception>
    public ApiRequest Query(string name, ParameterValue? value, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        if (value is null)
            return this;
        if (style.IsDeep())
            return Deep(name, value, style, allowReserved);
        if (value.Members is not null)
            return QueryObject(name, value.Pairs(explode), style, explode, allowReserved);
        return value.Texts() is { } texts
            ? QueryList(name, texts, style, explode, allowReserved)
            : Query(name, value.Single, allowReserved);
    }

    /// <summary>Sets a path parameter to a value in a style. What the style cannot express is JSON.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Whether each item or member has its own prefix.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The path has no such parameter, the value is null or would address another resource, or it contains the delimiter.
    /// </exception>
    public ApiRequest Path(string name, ParameterValue? value, ParameterStyle style, bool explode)
    {
        if (value?.Members is not null)
            return PathObject(name, value.Pairs(explode), style, explode);
        return value?.Texts() is { } texts ? PathList(name, texts, style, explode) : Path(name, value?.Single ?? "", style);
    }

    /// <summary>Adds a header, simple style; null for none. What the style cannot express is JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether a member is written as <c>name=value</c>.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or the value contains a line break, control or non-ASCII character.
    /// </exception>
    public ApiRequest Header(string name, ParameterValue? value, bool explode) => Header(name, DelimitedText.Plain(value, explode));

    /// <summary>Adds a value as cookies, form style; null for none. What the style cannot express is JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether each item or member is a separate cookie.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The name of the cookie or of a member is not a cookie name.</exception>
    public ApiRequest Cookie(string name, ParameterValue? value, bool explode)
    {
        if (value?.Members is not null)
            return CookieObject(name, value.Pairs(explode), explode);
        return value?.Texts() is { } texts ? CookieList(name, texts, explode) : Cookie(name, value?.Single);
    }

    private ApiRequest Deep(string name, ParameterValue value, ParameterStyle style, bool allowReserved)
    {
        var fields = new List<KeyValuePair<string, string?>>();
        StyledValue.AddFields(name, value, style, fields);
        foreach ((var field, var text) in fields)
            Query(field, text, allowReserved);
        return this;
    }
}
