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
}
