namespace Gigstack.Generator.Document.Bundling;

/// <summary>The target that a copy was made of, and those of the copies around it.</summary>
/// <param name="Tree">The file of the target.</param>
/// <param name="Place">The location of the target, as a JSON pointer.</param>
/// <param name="Outer">The next copy around it; null if there is none.</param>
internal sealed record CopiedFrom(DocumentTree Tree, string Place, CopiedFrom? Outer)
{
    /// <summary>The number of copies in each other.</summary>
    public int Depth { get; } = (Outer?.Depth ?? 0) + 1;

    /// <summary>Whether a copy of the target is inside one of the same target.</summary>
    public bool Contains(Target target)
    {
        var place = target.Pointer.ToString();
        for (var copy = this; copy is not null; copy = copy.Outer)
        {
            if (copy.Tree == target.Tree && copy.Place == place)
                return true;
        }

        return false;
    }
}
