namespace Gigstack.Sandbox.Fiscal;

/// <summary>A tax of an item, or the sum of equal taxes of an invoice.</summary>
/// <param name="Type">IVA, ISR or IEPS.</param>
/// <param name="Factor">Tasa, Cuota or Exento.</param>
/// <param name="Rate">The share or the money per unit; 0 when exempt.</param>
/// <param name="Withheld">Whether it is subtracted.</param>
/// <param name="Base">What it is owed on: money, or units of a quota.</param>
/// <param name="Amount">What is owed.</param>
internal sealed record TaxAmount(string Type, string Factor, decimal Rate, bool Withheld, decimal Base, decimal Amount)
{
    public bool IsExempt => Factor == "Exento";
}
