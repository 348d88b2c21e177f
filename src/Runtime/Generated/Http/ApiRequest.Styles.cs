namespace Gigstack.Runtime.Generated;

/// <content>Path and query parameters with a style. All values are formatted.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a path parameter in a style.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The path has no such parameter, or the value would address another resource.</exception>
    public ApiRequest Path(string name, string value, ParameterStyle style)
    {
        _target.Fill(name, StyledPath.Value(name, value ?? "", style));
        return this;
    }

    /// <summary>Sets a path parameter to a list.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="values">The values.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Whether each value has its own prefix.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The path has no such parameter, the value would address another resource, or it contains the delimiter.
    /// </exception>
    public ApiRequest PathList(string name, IEnumerable<string> values, ParameterStyle style, bool explode)
    {
        ArgumentNullException.ThrowIfNull(values);
        _target.Fill(name, StyledPath.List(name, [.. values], style, explode));
        return this;
    }

    /// <summary>Sets a path parameter to an object.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="members">Names and values; null values are omitted.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Whether it is written as <c>name=value</c>.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The path has no such parameter, the value would address another resource, or it contains the delimiter.
    /// </exception>
    public ApiRequest PathObject(string name, IEnumerable<KeyValuePair<string, string?>> members, ParameterStyle style, bool explode)
    {
        ArgumentNullException.ThrowIfNull(members);
        _target.Fill(name, StyledPath.Object(name, DelimitedText.Defined(members), style, explode));
        return this;
    }

    /// <summary>Appends a query parameter; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="allowReserved">
    /// Whether reserved characters and escapes stay as they are; <c>#</c>, <c>[</c> and <c>]</c> are always escaped.
    /// </param>
    /// <returns>The request.</returns>
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
    /// <param name="explode">Whether each value is a separate parameter.</param>
    /// <param name="allowReserved">
    /// Whether reserved characters and escapes stay as they are; <c>#</c>, <c>[</c> and <c>]</c> are always escaped.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">A value contains the delimiter.</exception>
    public ApiRequest QueryList(string name, IEnumerable<string>? values, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        foreach (var parameter in StyledQuery.List(name, [.. values ?? []], style, explode, allowReserved))
            _target.Append(parameter);
        return this;
    }

    /// <summary>Appends an object; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Names and values; null values are omitted.</param>
    /// <param name="style">Form, deep object, space or pipe delimited.</param>
    /// <param name="explode">Whether each member is a separate parameter. Always true for deep objects.</param>
    /// <param name="allowReserved">
    /// Whether reserved characters and escapes stay as they are in values; <c>#</c>, <c>[</c> and <c>]</c> are always escaped.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">A name or value contains the delimiter.</exception>
    public ApiRequest QueryObject(
        string name,
        IEnumerable<KeyValuePair<string, string?>>? members,
        ParameterStyle style,
        bool explode,
        bool allowReserved = false)
    {
        foreach (var parameter in StyledQuery.Object(name, DelimitedText.Defined(members), style, explode, allowReserved))
            _target.Append(parameter);
        return this;
    }
}
