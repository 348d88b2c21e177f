using Gigstack.Sandbox.Fiscal.Rules;

namespace Gigstack.Sandbox.Current.CfdiErrors;

/// <summary>The rules of the SAT as /invoices/errors lists them.</summary>
internal static class CfdiErrorCatalog
{
    public static IReadOnlyList<JsonObject> Entries { get; } = [.. SatRules.All.Select(Entry)];

    private static JsonObject Entry(SatRule rule) => new()
    {
        ["code"] = rule.Code,
        ["description"] = rule.Description,
        ["explanation"] = rule.Explanation,
        ["solution"] = rule.Solution,
        ["type"] = rule.Source switch
        {
            RuleSource.Invoice => "invoice",
            RuleSource.Receiver => "receiver",
            RuleSource.Sender => "sender",
            _ => "unknown",
        },
    };
}
