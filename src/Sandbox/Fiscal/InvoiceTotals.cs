using System.Text.Json.Nodes;
using Gigstack.Sandbox.Validation;

namespace Gigstack.Sandbox.Fiscal;

/// <summary>
/// The amounts of an invoice. Items are added up exactly; each sum is then rounded to cents, and the total is made of the
/// rounded sums, so that it agrees with what is shown.
/// </summary>
internal sealed record InvoiceTotals(decimal Subtotal, decimal Discount, decimal Taxes, decimal WithholdingTaxes)
{
    private const decimal MaximumOfItem = 1_000_000_000_000_000;

    public decimal Total => Cents(Subtotal - Discount + Taxes - WithholdingTaxes);

    /// <summary>Null when an amount is out of range; <paramref name="errors"/> says which.</summary>
    public static InvoiceTotals? Of(JsonArray items, FieldErrors errors)
    {
        decimal subtotal = 0, discount = 0, taxes = 0, withheld = 0;
        for (var i = 0; i < items.Count; i++)
        {
            try
            {
                if (ItemAmounts.Of(items[i]!.AsObject()) is not { } item)
                {
                    errors.Add($"items[{i}].taxes", $"items[{i}].taxes leave nothing of the price");
                    continue;
                }

                if (item.Amount + item.Taxes > MaximumOfItem)
                    throw new OverflowException();
                if (item.Discount > item.Amount)
                    errors.Add($"items[{i}].discount", $"items[{i}].discount must not exceed quantity times unit_price");
                subtotal += item.Amount;
                discount += item.Discount;
                taxes += item.Taxes;
                withheld += item.Withheld;
            }
            catch (OverflowException)
            {
                errors.Add($"items[{i}]", $"items[{i}] amounts to more than can be invoiced");
            }
        }

        var totals = new InvoiceTotals(Cents(subtotal), Cents(discount), Cents(taxes), Cents(withheld));
        if (!errors.Any && totals.Total < 0)
            errors.Add("items", "items withhold more than they amount to");
        return errors.Any ? null : totals;
    }

    private static decimal Cents(decimal amount)
    {
        // Dividing by one with 28 zeros drops zeros at the end: 1160, not 1160.00.
        return decimal.Round(amount, 2, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
    }
}
