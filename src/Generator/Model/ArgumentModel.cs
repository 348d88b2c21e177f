namespace Gigstack.Generator.Model;

/// <summary>A parameter of an operation's method.</summary>
internal sealed record ArgumentModel(string Name, ArgumentKind Kind, bool IsRequired)
{
    /// <summary>Its type; null for <see cref="ArgumentKind.Parameters"/>, which have a record.</summary>
    public TypeRef? Type { get; init; }
}

internal enum ArgumentKind
{
    Path,
    Body,

    /// <summary>The record of <see cref="ParametersModel"/>.</summary>
    Parameters,
}
