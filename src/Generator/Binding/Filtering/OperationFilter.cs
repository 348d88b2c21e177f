namespace Gigstack.Generator.Binding.Filtering;

/// <summary>The filters of the project file.</summary>
internal sealed record OperationFilter
{
    public static readonly OperationFilter None = new();

    public EquatableArray<string> IncludeTags { get; init; }

    public EquatableArray<string> ExcludeTags { get; init; }

    public EquatableArray<string> IncludePaths { get; init; }

    public EquatableArray<string> ExcludePaths { get; init; }

    public bool IsEmpty => IncludeTags.IsEmpty && ExcludeTags.IsEmpty && IncludePaths.IsEmpty && ExcludePaths.IsEmpty;
}
