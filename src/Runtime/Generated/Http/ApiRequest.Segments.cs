namespace Gigstack.Runtime.Generated;

/// <content>Path parameters that can be several segments of the path.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a path parameter to segments separated by slashes, which are kept. Everything else is percent-encoded.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; can be empty.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The path has no such parameter, or a segment is a dot segment, which would address another resource.
    /// </exception>
    public ApiRequest PathSegments(string name, string value)
    {
        _target.FillSegments(name, string.Join('/', (value ?? "").Split('/').Select(Uri.EscapeDataString)));
        return this;
    }

    /// <summary>Sets a path parameter to segments. Slashes in them are percent-encoded.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="values">The segments; can be empty.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The path has no such parameter, or a segment is a dot segment, which would address another resource.
    /// </exception>
    public ApiRequest PathSegments(string name, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _target.FillSegments(name, string.Join('/', values.Select(Uri.EscapeDataString)));
        return this;
    }

    /// <summary>Sets a path parameter whose reserved characters and escapes stay as they are, except those that end a path.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; can be empty.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The path has no such parameter, or a segment is a dot segment, which would address another resource.
    /// </exception>
    public ApiRequest PathReserved(string name, string value)
    {
        var escaped = PercentEncoding.Escape(value ?? "", allowReserved: true).Replace("?", "%3F", StringComparison.Ordinal);
        _target.FillSegments(name, escaped);
        return this;
    }
}
