using Gigstack.Sandbox.June2025.Clients;
using Gigstack.Sandbox.June2025.Connect;
using Gigstack.Sandbox.June2025.Services;

namespace Gigstack.Sandbox.June2025.Payments;

/// <summary>/payments of June 2025. Amounts are in cents. There is no operation to pay.</summary>
internal static class PaymentRoutes
{
    public const string Resource = "payments";
    private const string Kind = "Payment";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/payments", List);
        routes.Post("/payments", Create);
        routes.Get("/payments/{id}", call => June2025Reply.Retrieved(
            Kind, call.Session.Documents.Find(Resource, call.Id)?.Body ?? throw June2025Faults.NotFound(Kind)));
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(Resource);
        foreach (var name in (ReadOnlySpan<string>)["clientId", "status", "team"])
        {
            if (call.Query.Text(name) is { } value)
                query.Equal("$." + name, value);
        }

        if (call.Query.Time("from", endOfDay: false) is { } from)
            query.CreatedFrom(from);
        if (call.Query.Time("to", endOfDay: true) is { } to)
            query.CreatedTo(to);
        if (call.Query.Integer("minAmount", 0, long.MaxValue) is { } minimum)
            query.AtLeast("$.amount", minimum);
        if (call.Query.Integer("maxAmount", 0, long.MaxValue) is { } maximum)
            query.AtMost("$.amount", maximum);
        return June2025List.Answer(call, query, "Payments", document => document.Body);
    }

    private static ApiReply Create(ApiCall call)
    {
        var sent = PaymentFields.Read(call.Body);
        var team = TeamRoutes.Charged(call, sent);
        var client = NamedClient.Resolve(call, sent);
        var clientId = client.Text("id")!;
        var currency = sent.Text("currency") ?? "MXN";
        var items = sent["items"]!.AsArray().Select(item => PaymentItems.Shown(call, item!.AsObject(), currency)).ToList();

        var id = NewId.Of("payment");
        var payment = new JsonObject
        {
            ["id"] = id,
            ["fid"] = id,
            ["v"] = 1,
            ["team"] = team,
            ["owner"] = call.Caller.Owner,
            ["billingAccount"] = call.Caller.BillingAccount,
            ["amount"] = items.Sum(item => Cents(item.Number("total")!.Value)),
            ["currency"] = currency,
            ["status"] = "requires_payment_method",
            ["client"] = NamedClient.Shown(call, client),
            ["clientId"] = clientId,
            ["items"] = new JsonArray([.. items]),
            ["internalItems"] = new JsonArray([.. items.Select(item => item.DeepClone())]),
        };
        payment.Merge(sent.Pick("metadata"));
        payment["timestamp"] = call.Now.ToUnixTimeMilliseconds();
        call.Session.Documents.Add(Resource, id, payment, call.Now);
        call.Session.References.Replace(Resource, id, References(clientId, items));
        return June2025Reply.Created(Kind, payment);
    }

    /// <summary>The references of items or lines.</summary>
    public static IEnumerable<(string Resource, string Id)> References(string clientId, IEnumerable<JsonObject> items) =>
        items.Select(item => item.Text("serviceId")).OfType<string>()
            .Select(id => (ServiceRoutes.Resource, id))
            .Prepend((ClientRoutes.Resource, clientId));

    private static long Cents(decimal amount) => (long)Math.Round(amount * 100, MidpointRounding.AwayFromZero);
}
