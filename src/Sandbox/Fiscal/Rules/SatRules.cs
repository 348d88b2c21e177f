namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>All rules of the SAT that are known here.</summary>
internal static class SatRules
{
    /// <summary>The catalogue: numbers first, in order.</summary>
    public static IReadOnlyList<SatRule> All { get; } =
    [
        .. new[]
        {
            ReceiverRules.All, UseRules.All, PaymentRules.All, ExportRules.All, GlobalRules.All, RelationRules.All, IssuerRules.All,
            ConceptRules.All, TaxRules.All, TaxabilityRules.All, ThirdPartyRules.All, OtherRules.All,
        }.SelectMany(static rules => rules).OrderBy(static rule => !char.IsDigit(rule.Code[^1])).ThenBy(static rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>What the SAT would refuse an income or egress invoice for, in the order of the CFDI.</summary>
    public static IEnumerable<Violation> Check(StampInput input) =>
    [
        .. PaymentRules.Check(input), .. ExportRules.Check(input), .. GlobalRules.Check(input), .. RelationRules.Check(input),
        .. IssuerRules.Check(input.Issuer), .. ReceiverRules.Check(input.Receiver), .. UseRules.Check(input), .. ConceptRules.Check(input),
        .. TaxabilityRules.Check(input), .. TaxRules.Check(input), .. ThirdPartyRules.Check(input),
    ];
}
