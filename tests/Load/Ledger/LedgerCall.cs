using System.Globalization;
using Gigstack;
using Gigstack.Runtime;

namespace Gigstack.Load.Ledger;

/// <summary>The sorts of calls that the ledger is tried with, and how each is made.</summary>
internal static class LedgerCall
{
    /// <summary>Registered with a key: repeated safely.</summary>
    public const string Keyed = "with keys";

    /// <summary>Has a body and no key: sent once.</summary>
    public const string Unkeyed = "without keys";

    /// <summary>A draft is stamped: no body, no key.</summary>
    public const string Stamp = "without bodies, stamp";

    /// <summary>A payment is refunded as a whole: the body is optional and not given.</summary>
    public const string Refund = "without bodies, refund";

    public static readonly string[] Sorts = [Keyed, Unkeyed, Stamp, Refund];

    public static string SortOf(int number) => Sorts[number % Sorts.Length];

    /// <summary>What the entry is known by, on both sides.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"entry-{number}");

    /// <summary>Makes the call, and gives the name that came back.</summary>
    public static async Task<string?> SendAsync(GigstackClient client, int number)
    {
        var name = Name(number);
        return SortOf(number) switch
        {
            Keyed => (await client.Payments.RegisterAsync(Payment(name))).Id,
            Unkeyed => (await client.Clients.CreateAsync(new() { Name = name, Address = new() { Country = "Mexico" } })).Id,
            Stamp => (await client.Invoices.Draft.StampAsync(name)).Uuid,
            _ => (await client.Payments.RefundAsync(name)).Id,
        };
    }

    /// <summary>Asks again for what may have been registered.</summary>
    public static Task<string?> AskAgainAsync(GigstackClient client, int number, string? key) =>
        SendAsync(client.With(new CallOptions { IdempotencyKey = key }), number);

    private static RegisterPaymentInput Payment(string name) => new()
    {
        Client = new() { Id = name },
        Items = [new() { Description = "Consulting", Quantity = 1, UnitPrice = 1000m }],
        PaymentForm = PaymentForm.TransferenciaElectronica,
    };
}
