using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>What happens to properties that are not in the schema.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AdditionalProperties
{
    /// <summary>They are kept as <see cref="System.Text.Json.JsonElement"/>.</summary>
    Keep,

    /// <summary>They are skipped.</summary>
    Skip,

    /// <summary>The schema has a type for them; generated code reads them.</summary>
    Typed,

    /// <summary>The schema allows any, so that none is unexpected. They are kept as <see cref="System.Text.Json.JsonElement"/>.</summary>
    Any,

    /// <summary>They are skipped, although the document has them: the call does not need them.</summary>
    Ignore,
}
