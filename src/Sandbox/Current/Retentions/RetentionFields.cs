using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Retentions;

/// <summary>Reads the body of a retention.</summary>
internal static class RetentionFields
{
    /// <summary>Services through technological platforms, the one key with data of its own.</summary>
    public const string PlatformKey = "26";

    /// <summary>c_CveRetenc. The documentation ends at 26; the SAT has had 27 and 28 since 2022.</summary>
    public static readonly string[] Keys =
        [.. Enumerable.Range(1, 28).Select(key => key.ToString("00", System.Globalization.CultureInfo.InvariantCulture))];

    // The catalogues of the complement for platforms.
    private static readonly string[] s_periodicities = ["01", "02", "03", "04", "05"];
    private static readonly string[] s_serviceTypes = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "11"];
    private static readonly string[] s_paymentForms = ["01", "02", "03", "04", "05", "06", "07", "08", "09"];
    private static readonly decimal[] s_rates = [0m, 0.08m, 0.16m];

    private static readonly string[] s_required =
        ["retention_key", "period_start", "period_end", "period_year", "total_operation", "taxes"];

    // The pages say ISR, IVA and IEPS; what comes back are the SAT's codes.
    private static readonly string[] s_taxes = ["ISR", "IVA", "IEPS", "001", "002", "003"];

    /// <summary>Reads all fields except <c>client</c>.</summary>
    public static JsonObject Read(FieldReader reader)
    {
        var key = reader.Code("retention_key", Keys);
        var start = reader.Integer("period_start", 1, 12);
        var end = reader.Integer("period_end", 1, 12);
        reader.Integer("period_year", 2000, 9999);
        var operation = Amount(reader, "total_operation");
        var exempt = Amount(reader, "total_exempt");
        if (reader.Objects("taxes", ReadTax) is { Count: 0 })
            reader.Refuse("taxes", "taxes must hold at least one tax");
        var platform = reader.Object("platform_services", ReadPlatform);
        reader.Object("metadata");

        foreach (var field in s_required.Where(field => reader.Values[field] is null))
            reader.Refuse(field, $"{field} is required");
        if (start > end)
            reader.Refuse("period_end", "period_end must not be before period_start");
        if (exempt > operation)
            reader.Refuse("total_exempt", "total_exempt must not exceed total_operation");
        if (platform is not null && key != PlatformKey)
            reader.Refuse("platform_services", $"platform_services goes with retention_key {PlatformKey} only");
        return reader.Values;
    }

    private static void ReadTax(FieldReader tax)
    {
        tax.Code("tax", s_taxes);
        var taxed = Amount(tax, "base");
        var amount = Amount(tax, "amount");
        foreach (var field in (ReadOnlySpan<string>)["tax", "base", "amount"])
        {
            if (tax.Values[field] is null)
                tax.Refuse(field, $"{tax.Path(field)} is required");
        }

        if (amount > taxed)
            tax.Refuse("amount", $"{tax.Path("amount")} must not exceed base");
    }

    private static void ReadPlatform(FieldReader platform)
    {
        platform.Code("periodicity", s_periodicities);
        platform.Objects("services", service =>
        {
            service.Code("payment_form", s_paymentForms);
            service.Code("service_type", s_serviceTypes);
            service.Text("service_date", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _)
                ? null : $"{service.Path("service_date")} must be a date");
            Amount(service, "price_without_tax");
            service.Number("tax_rate", rate => s_rates.Contains(rate)
                ? null : $"{service.Path("tax_rate")} must be one of: 0, 0.08, 0.16");
            Amount(service, "commission");
        });
    }

    // The SAT's form has six decimals.
    private static decimal? Amount(FieldReader reader, string name) =>
        reader.Number(name, number => number >= 0 && number == Money.Micros(number)
            ? null : $"{reader.Path(name)} must not be negative and have six decimals at most");
}
