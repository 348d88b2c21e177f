namespace Gigstack.Runtime.Generated;

/// <summary>How much is printed. What exceeds a limit is replaced by an ellipsis.</summary>
/// <param name="Total">The characters after which no member and no item is added.</param>
/// <param name="Text">The characters of a string, a number or a name.</param>
/// <param name="Items">The items of a list and the entries of a dictionary.</param>
/// <param name="Depth">The objects and lists within each other.</param>
internal sealed record PrintLimits(int Total, int Text, int Items, int Depth)
{
    public static PrintLimits ToStringOf { get; } = new(Total: 4000, Text: 100, Items: 20, Depth: 8);

    /// <summary>For the debugger: about 100 characters.</summary>
    public static PrintLimits Short { get; } = new(Total: 75, Text: 24, Items: 3, Depth: 2);
}
