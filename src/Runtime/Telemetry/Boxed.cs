namespace Gigstack.Runtime;

/// <summary>Statuses, ports and counts as objects, which attributes are. Small ones are created once.</summary>
internal static class Boxed
{
    private static readonly object?[] s_small = new object?[600];

    public static object Of(int value) => (uint)value < (uint)s_small.Length ? s_small[value] ??= value : value;
}
