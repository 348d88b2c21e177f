namespace Gigstack.Generator.Document.Spelling;

/// <summary>A field that OpenAPI gives to a kind of object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">The JSON values that it can have: <c>s</c> scalars, <c>o</c> objects, <c>a</c> arrays.</param>
/// <param name="Version">The only major version that has it; 0 for both.</param>
/// <param name="Contents">The objects in it: itself, the items of an array or the values of a map; null if they are not checked.</param>
internal sealed record Field(string Name, string Values, int Version, string? Contents)
{
    /// <summary>Whether <see cref="Contents"/> are the values of a map.</summary>
    public bool IsMap { get; init; }
}
