using Gigstack.Sandbox.Current.Teams;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>
/// The time that a requested payment has to be made in, if the team's settings have <c>limit_days_to_pay</c>: it is announced as many days
/// before as <c>payment_reminders</c> says, and then the payment is canceled.
/// </summary>
internal static class PaymentDeadline
{
    /// <summary>The kinds of its entries in the agenda.</summary>
    public const string Entry = "payments/deadline";
    public const string ReminderEntry = "payments/reminder";

    public static void Plan(ApiCall call, JsonObject payment)
    {
        if (TeamDirectory.SettingsOf(call) is not { } settings
            || settings.Number("limit_days_to_pay") is not { } limit || limit <= 0)
        {
            return;
        }

        var id = payment.Text("id")!;
        var end = call.Now.AddDays((double)limit);
        call.Session.Agenda.Set(Entry, id, end);
        if (settings["payment_reminders"] is not JsonObject reminders || !reminders.Flag("enabled"))
            return;
        var reminder = end.AddDays(-(double)(reminders.Number("days") ?? 0));
        if (reminder > call.Now)
            call.Session.Agenda.Set(ReminderEntry, id, reminder);
    }

    public static void Run(ApiCall call, string id)
    {
        var payment = PaymentDocuments.Find(call, id);
        if (payment.Text("status") == PaymentStatus.Requested)
            PaymentChange.Cancel(call, payment);
    }

    public static void Remind(ApiCall call, string id)
    {
        var payment = PaymentDocuments.Find(call, id);
        if (payment.Text("status") == PaymentStatus.Requested)
            call.Raise("payment.upcoming_due_date", payment);
    }
}
