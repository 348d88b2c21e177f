namespace Gigstack.Generator.Model;

internal sealed record ErrorModel(string Status, string Description, TypeRef? Type)
{
    /// <summary>The headers that its success does not have as well.</summary>
    public EquatableArray<string> Headers { get; init; }
}
