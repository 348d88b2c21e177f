using System.Text.Json.Nodes;
using Gigstack.Sandbox.Validation;

namespace Gigstack.Sandbox.Fiscal;

/// <summary>What one item adds to the invoice, unrounded. <c>Amount</c> is before discount and without taxes.</summary>
internal sealed record ItemAmounts(decimal Amount, decimal Discount, decimal Taxes, decimal Withheld)
{
    /// <summary>Null when the taxes included in the price are more than the price.</summary>
    public static ItemAmounts? Of(JsonObject item)
    {
        var quantity = item.Number("quantity")!.Value;
        var gross = quantity * item.Number("unit_price")!.Value;
        var grossDiscount = item.Number("discount") ?? 0;
        var taxes = item["taxes"]!.AsArray().Select(tax => tax!.AsObject()).ToList();

        // A price that includes taxes is: net + net * rates + quantity * quotas. Withheld taxes lower it.
        decimal rates = 1, quotas = 0;
        foreach (var tax in taxes.Where(tax => tax.Flag("inclusive")))
        {
            var signedRate = tax.Flag("withholding") ? -Rate(tax) : Rate(tax);
            if (IsQuota(tax))
                quotas += quantity * signedRate;
            else
                rates += signedRate;
        }

        if (rates <= 0 || gross - grossDiscount < quotas)
            return grossDiscount > gross ? new ItemAmounts(gross, grossDiscount, 0, 0) : null;
        var amount = (gross - quotas) / rates;
        var discount = grossDiscount / rates;

        decimal transferred = 0, withheld = 0;
        foreach (var tax in taxes)
        {
            var owed = IsQuota(tax) ? quantity * Rate(tax) : (amount - discount) * Rate(tax);
            if (tax.Flag("withholding"))
                withheld += owed;
            else
                transferred += owed;
        }

        return new ItemAmounts(amount, discount, transferred, withheld);
    }

    // A quota is money for each unit, a rate a share of the amount; exempt is neither.
    private static bool IsQuota(JsonObject tax) => tax.Text("factor") == "Cuota";

    private static decimal Rate(JsonObject tax) => tax.Text("factor") == "Exento" ? 0 : tax.Number("rate") ?? 0;
}
