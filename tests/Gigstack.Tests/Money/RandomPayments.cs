using FsCheck;
using FsCheck.Fluent;

namespace GigstackTests.Money;

/// <summary>PPD invoices of a client in several currencies, and what happens to them.</summary>
internal static class RandomPayments
{
    public static Arbitrary<Scenario> Scenarios() => Arb.From(
        from count in Gen.Choose(1, 4)
        from invoices in Gen.ListOf(RandomInvoices.Invoice().Where(invoice => invoice.Amounts!.Total > 0 && invoice.Currency != "EUR"), count)
        from length in Gen.Choose(1, 14)
        from steps in Gen.ListOf(AnyStep(), length)
        select new Scenario([.. invoices], [.. steps]),
        Shorter);

    private static Gen<Step> AnyStep() =>
        from kind in Gen.Frequency(
            (8, Gen.Constant(StepKind.Pay)), (3, Gen.Constant(StepKind.PaySeveral)), (2, Gen.Constant(StepKind.PayAll)),
            (1, Gen.Constant(StepKind.PayTooMuch)), (3, Gen.Constant(StepKind.CancelComplement)),
            (1, Gen.Constant(StepKind.CancelInvoice)))
        from which in Gen.Choose(0, 1000)
        from share in Gen.Frequency((6, Gen.Choose(1, 999_999)), (1, Gen.Constant(1)))
        from currency in Gen.Frequency((3, Gen.Constant<string?>(null)), (2, Gen.Constant<string?>("MXN")), (2, Gen.Constant<string?>("USD")))
        from rate in Gen.Elements(RandomInvoices.ExchangeRates)
        select new Step(kind, which, share / 1_000_000m, currency, rate);

    private static IEnumerable<Scenario> Shorter(Scenario scenario) =>
        scenario.Steps.Select((_, i) => scenario with { Steps = [.. scenario.Steps.Where((_, other) => other != i)] });

    /// <summary>What somebody does; what it is done to is found when it is.</summary>
    /// <param name="Kind">What is done.</param>
    /// <param name="Which">Chooses the invoice or the complement.</param>
    /// <param name="Share">How much of the balance is paid.</param>
    /// <param name="Currency">The currency of the payment; null for that of the invoice.</param>
    /// <param name="Rate">Its exchange rate, if it needs one.</param>
    internal sealed record Step(StepKind Kind, int Which, decimal Share, string? Currency, decimal Rate);

    internal enum StepKind
    {
        Pay,
        PaySeveral,
        PayAll,
        PayTooMuch,
        CancelComplement,
        CancelInvoice,
    }

    internal sealed record Scenario(IReadOnlyList<RandomInvoice> Invoices, IReadOnlyList<Step> Steps)
    {
        public override string ToString() => string.Join('\n',
        [
            .. Invoices.Select(invoice => invoice.ToString()),
            .. Steps.Select(step => step.ToString()),
        ]);
    }
}
