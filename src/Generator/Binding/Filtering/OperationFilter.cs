namespace Gigstack.Generator.Binding.Filtering;

/// <summary>Which operations of a document the project wants: entries as the project file has them.</summary>
internal sealed record OperationFilter
{
    public static readonly OperationFilter None = new();

    public EquatableArray<string> IncludeTags { get; init; }

    public EquatableArray<string> ExcludeTags { get; init; }

    public EquatableArray<string> IncludePaths { get; init; }

    public EquatableArray<string> ExcludePaths { get; init; }

    public bool IsEmpty => IncludeTags.IsEmpty && ExcludeTags.IsEmpty && IncludePaths.IsEmpty && ExcludePaths.IsEmpty;
}
