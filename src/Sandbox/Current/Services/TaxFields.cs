using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Services;

/// <summary>The <c>taxes</c> of a service or of an item.</summary>
internal static class TaxFields
{
    public static void Read(FieldReader tax)
    {
        // One documented example writes "iva".
        var error = $"{tax.Path("type")} must be one of: {string.Join(", ", SatCatalogs.TaxTypes)}";
        if (tax.Text("type", type => IsTax(type) ? null : error) is { } type)
            tax.Values["type"] = type.ToUpperInvariant();
        else
            tax.Refuse("type", $"{tax.Path("type")} is required");

        var factor = tax.Code("factor", SatCatalogs.TaxFactors) ?? "Tasa";
        tax.Values["factor"] = factor;
        if (tax.NotNegative("rate") is null)
        {
            // Exempt items have no rate, but each tax in an answer has one.
            if (factor == "Exento")
                tax.Values["rate"] = 0;
            else
                tax.Refuse("rate", $"{tax.Path("rate")} is required");
        }

        tax.Values["withholding"] = tax.Flag("withholding") ?? false;
        tax.Values["inclusive"] = tax.Flag("inclusive") ?? false;
        tax.Text("base");
    }

    private static bool IsTax(string type) => SatCatalogs.TaxTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
}
