namespace Gigstack.Generator.Model;

/// <summary>A parameter of the method of an operation.</summary>
internal sealed record ArgumentModel(string Name, ArgumentKind Kind, bool IsRequired)
{
    /// <summary>The type; null for <see cref="ArgumentKind.Parameters"/>, which has a record.</summary>
    public TypeRef? Type { get; init; }

    /// <summary>For a stream of items: whether one can be null. Null if the argument is one value.</summary>
    public bool? IsItemNullable { get; init; }
}

internal enum ArgumentKind
{
    Path,
    Body,

    /// <summary>The record of <see cref="ParametersModel"/>.</summary>
    Parameters,
}
