namespace Gigstack.Sandbox.Current.Payments;

/// <summary>The states of a payment. The states processing and failed do not occur.</summary>
internal static class PaymentStatus
{
    public const string Requested = "requires_payment_method";
    public const string Succeeded = "succeeded";
    public const string Canceled = "cancelled";
    public const string Refunded = "refunded";

    /// <summary>The values of the filter.</summary>
    public static readonly string[] Filters =
        [Requested, "processing", "pending", Succeeded, "failed", "canceled", Canceled, Refunded];

    /// <summary>The state for a filter. An official client uses pending for unpaid links, and cancelled.</summary>
    public static string Stored(string filter) => filter switch
    {
        "pending" => Requested,
        "canceled" => Canceled,
        _ => filter,
    };
}
