namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>The mistakes in the order of the tables.</summary>
internal static class AllMistakes
{
    public static IReadOnlyList<Mistake> List { get; } =
    [
        .. ClientMistakes.List, .. PaymentMistakes.List, .. ItemMistakes.List, .. TaxMistakes.List, .. OtherMistakes.List,
    ];
}
