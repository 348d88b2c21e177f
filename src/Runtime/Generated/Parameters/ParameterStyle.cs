using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>How arrays and objects are serialized in a parameter, by the names in OpenAPI.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary>Query and cookie: <c>color=blue,black</c>, exploded <c>color=blue&amp;color=black</c>.</summary>
    Form,

    /// <summary>Path and header: <c>blue,black</c>.</summary>
    Simple,

    /// <summary>Path: <c>.blue,black</c>, exploded <c>.blue.black</c>.</summary>
    Label,

    /// <summary>Path: <c>;color=blue,black</c>, exploded <c>;color=blue;color=black</c>.</summary>
    Matrix,

    /// <summary>Query: <c>color=blue%20black</c>.</summary>
    SpaceDelimited,

    /// <summary>Query: <c>color=blue%7Cblack</c>.</summary>
    PipeDelimited,

    /// <summary>
    /// Query: <c>color%5BR%5D=100&amp;color%5BG%5D=200</c>; each item of a list with its index, <c>color%5B0%5D=blue</c>.
    /// </summary>
    DeepObject,

    /// <summary>Query: <c>color=blue%09black</c>. Swagger 2.0 calls it <c>tsv</c>.</summary>
    TabDelimited,

    /// <summary>Like <see cref="DeepObject"/>, but strings in a list without an index: <c>color%5B%5D=blue</c>.</summary>
    DeepObjectBrackets,

    /// <summary>Like <see cref="DeepObject"/>, but strings in a list without brackets: <c>color=blue&amp;color=black</c>.</summary>
    DeepObjectRepeat,
}
