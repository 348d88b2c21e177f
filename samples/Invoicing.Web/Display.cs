using System.Globalization;
using Gigstack;

namespace Invoicing.Web;

/// <summary>Invoices in the words of the pages.</summary>
internal static class Display
{
    // The middle of Mexico has no daylight saving time since 2022.
    private static readonly TimeSpan s_mexicoCity = TimeSpan.FromHours(-6);

    public static string Folio(Invoice invoice) => $"{invoice.Series}-{invoice.FolioNumber}";

    public static string Money(decimal? amount, string? currency = "MXN") =>
        amount is { } value ? $"{value.ToString("C2", CultureInfo.GetCultureInfo("es-MX"))} {currency}" : "—";

    public static string Date(DateTimeOffset? time) => Local(time, "dd/MM/yyyy HH:mm");

    public static string Time(DateTimeOffset time) => Local(time, "HH:mm:ss");

    public static bool IsCanceled(Invoice invoice) =>
        invoice.Status?.Value is InvoiceStatus.Known.Canceled or InvoiceStatus.Known.Cancelled;

    // An unknown status is shown as it is.
    public static string Status(Invoice invoice) => invoice.Status?.Value switch
    {
        null => "—",
        InvoiceStatus.Known.Stamped or InvoiceStatus.Known.Valid => "Vigente",
        InvoiceStatus.Known.Canceled or InvoiceStatus.Known.Cancelled => "Cancelada",
        InvoiceStatus.Known.Pending => "Por timbrar",
        InvoiceStatus.Known.Draft => "Borrador",
        var other => other,
    };

    private static string Local(DateTimeOffset? time, string format) =>
        time?.ToOffset(s_mexicoCity).ToString(format, CultureInfo.InvariantCulture) ?? "—";
}
