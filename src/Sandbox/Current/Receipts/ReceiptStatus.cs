namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>The states of a receipt.</summary>
internal static class ReceiptStatus
{
    public const string Pending = "pending";
    public const string Completed = "completed";
    public const string Expired = "expired";
    public const string Canceled = "cancelled";

    /// <summary>The values of the filter. The official clients use different names.</summary>
    public static readonly string[] Filters =
        [Pending, "open", "invoiced", Completed, "stamped", Expired, "canceled", Canceled];

    /// <summary>The state for a filter.</summary>
    public static string Stored(string filter) => filter switch
    {
        "open" => Pending,
        "invoiced" or "stamped" => Completed,
        "canceled" => Canceled,
        _ => filter,
    };
}
