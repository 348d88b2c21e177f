namespace Gigstack.Sandbox.Server.Validation;

/// <summary>The kinds of answers that may show different fields of a resource.</summary>
[Flags]
internal enum Shapes
{
    /// <summary>No answer.</summary>
    None = 0,

    /// <summary>The answer about one resource.</summary>
    One = 1,

    /// <summary>An item of a list.</summary>
    Item = 2,

    /// <summary>The answer to an update.</summary>
    Updated = 4,

    /// <summary>Each answer.</summary>
    All = One | Item | Updated,
}
