namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>The states that a receipt takes here.</summary>
internal static class ReceiptStatus
{
    public const string Pending = "pending";
    public const string Completed = "completed";
    public const string Expired = "expired";
    public const string Canceled = "canceled";

    /// <summary>What a list can be filtered by: the official clients do not agree on the names.</summary>
    public static readonly string[] Filters =
        [Pending, "open", "invoiced", Completed, "stamped", Expired, Canceled, "cancelled"];

    /// <summary>The state that a filter asks for.</summary>
    public static string Stored(string filter) => filter switch
    {
        "open" => Pending,
        "invoiced" or "stamped" => Completed,
        "cancelled" => Canceled,
        _ => filter,
    };
}
