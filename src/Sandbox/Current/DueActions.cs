using Gigstack.Sandbox.Current.Payments;
using Gigstack.Sandbox.Current.Receipts;
using Gigstack.Sandbox.Current.SatDownload;

namespace Gigstack.Sandbox.Current;

/// <summary>What happens at a time, by the kind of its entry in the agenda.</summary>
internal static class DueActions
{
    private static readonly Dictionary<string, Action<ApiCall, string>> s_actions = new(StringComparer.Ordinal)
    {
        [ReceiptExpiry.Entry] = ReceiptExpiry.Run,
        [GlobalInvoicing.DailyEntry] = static (call, _) => GlobalInvoicing.Run(call),
        [GlobalInvoicing.InvoiceEntry] = GlobalInvoicing.Issue,
        [PaymentDeadline.Entry] = PaymentDeadline.Run,
        [PaymentDeadline.ReminderEntry] = PaymentDeadline.Remind,
        [DownloadSchedule.Entry] = static (call, _) => DownloadSchedule.Run(call),
        [DownloadRequests.Entry] = DownloadRequests.Step,
    };

    public static void Perform(ApiCall call, AgendaEntry entry) => s_actions[entry.Kind](call, entry.Id);
}
