namespace Gigstack.Sandbox.Current.Payments;

/// <summary>The states that a payment takes here. Nothing is processed, so none is ever processing or failed.</summary>
internal static class PaymentStatus
{
    public const string Requested = "requires_payment_method";
    public const string Succeeded = "succeeded";
    public const string Canceled = "canceled";
    public const string Refunded = "refunded";

    /// <summary>What a list can be filtered by.</summary>
    public static readonly string[] Filters =
        [Requested, "processing", "pending", Succeeded, "failed", Canceled, "cancelled", Refunded];

    /// <summary>The state that a filter asks for: an official client writes pending for unpaid links and cancelled with two l.</summary>
    public static string Stored(string filter) => filter switch
    {
        "pending" => Requested,
        "cancelled" => Canceled,
        _ => filter,
    };
}
