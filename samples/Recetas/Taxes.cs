namespace Gigstack;

internal static class Taxes
{
    public static TaxElement Iva16 => new() { Type = TaxType.Iva, Rate = 0.16m, Factor = TaxFactor.Tasa };
    public static TaxElement Iva8 => new() { Type = TaxType.Iva, Rate = 0.08m, Factor = TaxFactor.Tasa };
    public static TaxElement Ieps8 => new() { Type = TaxType.Ieps, Rate = 0.08m, Factor = TaxFactor.Tasa };
    public static TaxElement IsrWithheld10 => new() { Type = TaxType.Isr, Rate = 0.10m, Factor = TaxFactor.Tasa, Withholding = true };
    public static TaxElement IvaWithheldTwoThirds => new() { Type = TaxType.Iva, Rate = 0.106667m, Factor = TaxFactor.Tasa, Withholding = true };
    public static TaxElement Resico125 => new() { Type = TaxType.Isr, Rate = 0.0125m, Factor = TaxFactor.Tasa, Withholding = true };
}
