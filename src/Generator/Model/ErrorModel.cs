namespace Gigstack.Generator.Model;

internal sealed record ErrorModel(string Status, string Description, TypeRef? Type)
{
    /// <summary>The headers that the success responses do not have.</summary>
    public EquatableArray<string> Headers { get; init; }
}
