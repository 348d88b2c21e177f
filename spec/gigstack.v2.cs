// Amounts that gigstack does not send, computed from what it sends. The generator adds this file to the client of gigstack.v2.yaml.

namespace Gigstack;

partial record Invoice
{
    /// <summary>
    /// The ISR that is withheld, in currency units: a part of <see cref="WithholdingTaxes"/>. It is computed from the taxes of the items, as in the
    /// CFDI.
    /// </summary>
    public decimal WithheldIsr => Withheld(TaxType.Isr);

    /// <summary>
    /// The IVA that is withheld, in currency units: a part of <see cref="WithholdingTaxes"/>. It is computed from the taxes of the items, as in the
    /// CFDI.
    /// </summary>
    public decimal WithheldIva => Withheld(TaxType.Iva);

    private decimal Withheld(TaxType type)
    {
        var sum = 0m;
        foreach (var item in Items ?? global::System.Array.Empty<InvoiceItem>())
            sum += item.Withheld(type);
        return InvoiceItem.Cents(sum);
    }
}

partial record InvoiceItem
{
    /// <summary>
    /// The amounts of the line, computed from quantity, price, discount and taxes; null if quantity or price is missing, or if the taxes that the
    /// price includes leave nothing of it.
    /// </summary>
    public LineAmounts? Amounts
    {
        get
        {
            if (Net() is not { } net)
                return null;

            // As in the CFDI, each tax is rounded, and withheld ones by their kind.
            var added = 0m;
            foreach (var tax in AllTaxes)
            {
                if (tax.Withholding != true)
                    added += Cents(Owed(tax, net));
            }

            var withheld = Cents(Withheld(TaxType.Isr)) + Cents(Withheld(TaxType.Iva)) + Cents(Withheld(TaxType.Ieps));
            return new LineAmounts(Cents(net.Amount), Cents(net.Discount), added, withheld);
        }
    }

    internal static decimal Cents(decimal amount) => global::System.Decimal.Round(amount, 2, global::System.MidpointRounding.AwayFromZero);

    internal decimal Withheld(TaxType type)
    {
        var sum = 0m;
        if (Net() is { } net)
        {
            foreach (var tax in AllTaxes)
            {
                if (tax.Withholding == true && tax.Type == type)
                    sum += Owed(tax, net);
            }
        }

        return sum;
    }

    private global::System.Collections.Generic.IReadOnlyList<TaxElement> AllTaxes => Taxes ?? global::System.Array.Empty<TaxElement>();

    /// <summary>The line without taxes, with six decimals as in the CFDI.</summary>
    private (decimal Quantity, decimal Amount, decimal Discount)? Net()
    {
        if (Quantity is not { } quantity || UnitPrice is not { } price)
            return null;
        decimal rates = 1, quotas = 0, iepsRates = 0, iepsQuotas = 0;
        foreach (var tax in AllTaxes)
        {
            if (IsIeps(tax) && IsQuota(tax))
                iepsQuotas += Rate(tax);
            else if (IsIeps(tax))
                iepsRates += Rate(tax);
        }

        // A price that includes taxes is: net + net * rates + quotas. Withheld taxes lower it. IVA is owed on the IEPS as well.
        foreach (var tax in AllTaxes)
        {
            if (tax.Inclusive != true)
                continue;
            var rate = tax.Withholding == true ? -Rate(tax) : Rate(tax);
            if (IsQuota(tax))
            {
                quotas += rate;
                continue;
            }

            rates += rate;
            if (tax.Type == TaxType.Iva)
            {
                rates += rate * iepsRates;
                quotas += rate * iepsQuotas;
            }
        }

        var gross = quantity * price;
        var discount = Discount ?? 0;
        if (rates <= 0 || gross - discount < quantity * quotas)
            return null;
        var amount = Micros((gross - (quantity * quotas)) / rates);
        return (quantity, amount, global::System.Math.Min(amount, Micros(discount / rates)));
    }

    private decimal Owed(TaxElement tax, (decimal Quantity, decimal Amount, decimal Discount) net)
    {
        if (IsQuota(tax))
            return Micros(net.Quantity * Rate(tax));
        var taxable = net.Amount - net.Discount;
        if (tax.Type == TaxType.Iva)
        {
            foreach (var other in AllTaxes)
            {
                if (IsIeps(other))
                    taxable += Owed(other, net);
            }
        }

        return Micros(taxable * Rate(tax));
    }

    private static bool IsQuota(TaxElement tax) => tax.Factor == TaxFactor.Cuota;

    private static bool IsIeps(TaxElement tax) => tax.Type == TaxType.Ieps && tax.Withholding != true;

    private static decimal Rate(TaxElement tax) => tax.Factor == TaxFactor.Exento ? 0 : Micros(tax.Rate ?? 0);

    private static decimal Micros(decimal amount) => global::System.Decimal.Round(amount, 6, global::System.MidpointRounding.AwayFromZero);

    /// <summary>The amounts of a line, in currency units and rounded to cents. Those of an invoice are sums of unrounded ones.</summary>
    /// <param name="Subtotal">Quantity times price, without taxes and before the discount.</param>
    /// <param name="Discount">The discount, without taxes.</param>
    /// <param name="Taxes">The taxes that are added.</param>
    /// <param name="WithheldTaxes">The taxes that are withheld.</param>
    public readonly record struct LineAmounts(decimal Subtotal, decimal Discount, decimal Taxes, decimal WithheldTaxes)
    {
        /// <summary>What is to be paid for the line.</summary>
        public decimal Total => Subtotal - Discount + Taxes - WithheldTaxes;
    }
}
