namespace Gigstack.Generator.Model;

internal sealed record ErrorModel(string Status, string Description, TypeRef? Type)
{
    /// <summary>Whether the body is problem details (RFC 9457).</summary>
    public bool IsProblem { get; init; }

    /// <summary>The headers that the success responses do not have.</summary>
    public EquatableArray<string> Headers { get; init; }
}
