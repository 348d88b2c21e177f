namespace Gigstack.Generator.Model;

/// <summary>A property that every case of a union has. It is null for JSON that matches no case.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type, the same in every case.</param>
/// <param name="Optionals">For each case, whether absence and null differ (<c>Optional&lt;T?&gt;</c>).</param>
internal sealed record UnionProperty(string Name, TypeRef Type, EquatableArray<bool> Optionals)
{
    /// <summary>The index of the case whose string is the value of the property; -1 without such a case.</summary>
    public int TextCase { get; init; } = -1;

    /// <summary>Its name in JSON.</summary>
    public string JsonName { get; init; } = "";

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool IsDeprecated { get; init; }
}
