using Gigstack.Sandbox.Current.Teams;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>
/// Every day at 23:59 in Mexico City, the receipts whose period ends that day go into invoices to the general public: one for each period,
/// currency and exchange rate.
/// </summary>
internal static class GlobalInvoicing
{
    /// <summary>The kinds of its entries in the agenda.</summary>
    public const string DailyEntry = "receipts/global";
    public const string InvoiceEntry = "receipts/global/invoice";

    private static readonly TimeOnly s_time = new(23, 59);
    private static readonly TimeSpan s_toMidnight = TimeSpan.FromMinutes(1);

    /// <summary>Plans the next run, unless it is planned already.</summary>
    public static void Plan(ApiCall call)
    {
        if (!call.Session.Agenda.Has(DailyEntry, ""))
            PlanAfter(call);
    }

    /// <summary>The daily run: plans each invoice by itself, so that one that is refused does not keep back the others.</summary>
    public static void Run(ApiCall call)
    {
        if (!IsDisabled(call))
        {
            foreach (var group in Due(call))
                call.Session.Agenda.Set(InvoiceEntry, group.Key, call.Now);
        }

        if (call.Session.Documents.Count(Pending()) > 0)
            PlanAfter(call);
    }

    /// <summary>Issues one invoice.</summary>
    /// <exception cref="ApiFault">It is refused; its receipts stay as they are.</exception>
    public static void Issue(ApiCall call, string key)
    {
        if (Due(call).SingleOrDefault(group => group.Key == key) is { } receipts)
            ReceiptStamp.ToGeneralPublic(call, [.. receipts]);
    }

    /// <summary>Whether a receipt was made after the last run of its period, so that it waits for the next one.</summary>
    public static bool Missed(ApiCall call, JsonObject receipt) =>
        !IsDisabled(call)
        && DateTimeOffset.FromUnixTimeSeconds((long)receipt["created"]!) >= ReceiptExpiry.EndOf(receipt).AddSeconds(1) - s_toMidnight;

    private static IEnumerable<IGrouping<string, JsonObject>> Due(ApiCall call)
    {
        var ended = Pending().AtMost("$.validUntil", (call.Now + s_toMidnight).ToUnixTimeSeconds());
        var alone = Setting(call, "invoice_per_receipt");
        return call.Session.Documents.Select(ended.OrderBy(null, descending: false)).Select(document => document.Body)
            .GroupBy(receipt => alone ? receipt.Text("id")! : KeyOf(receipt));
    }

    private static string KeyOf(JsonObject receipt) =>
        $"{ReceiptPeriod.Of(receipt).Global().ToJsonString()} {receipt.Text("currency")} {receipt["exchange_rate"]!.ToJsonString()}";

    private static DocumentQuery Pending() => new DocumentQuery(ReceiptDocuments.Resource).Equal("$.status", ReceiptStatus.Pending);

    private static void PlanAfter(ApiCall call) => call.Session.Agenda.Set(DailyEntry, "", MexicoTime.Next(call.Now, s_time));

    private static bool IsDisabled(ApiCall call) => Setting(call, "global_invoice_disabled");

    private static bool Setting(ApiCall call, string name) =>
        TeamDirectory.SettingsOf(call)?.Flag(name) == true;
}
