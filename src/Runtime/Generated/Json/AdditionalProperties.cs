using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>What a reader does with properties that the schema does not name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AdditionalProperties
{
    /// <summary>They are kept as <see cref="System.Text.Json.JsonElement"/>.</summary>
    Keep,

    /// <summary>They are skipped.</summary>
    Skip,

    /// <summary>The schema gives them a type; generated code reads them.</summary>
    Typed,
}
