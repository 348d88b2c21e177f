using System.Globalization;
using Gigstack.Sandbox.June2025.Clients;
using Gigstack.Sandbox.June2025.Connect;
using Gigstack.Sandbox.June2025.Payments;
using Gigstack.Sandbox.June2025.Services;

namespace Gigstack.Sandbox.June2025.Invoices;

/// <summary>/invoices of June 2025. The edition's own pages show no field of an invoice.</summary>
internal static class InvoiceRoutes
{
    public const string Resource = "invoices";
    private const string Kind = "Invoice";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/invoices", List);
        routes.Post("/invoices", Create);
        routes.Get("/invoices/{id}", call => June2025Reply.Retrieved(
            Kind, Shown(call.Session.Documents.Find(Resource, call.Id)?.Body ?? throw June2025Faults.NotFound(Kind))));
    }

    /// <summary>The charged team is stored, but no answer shows it.</summary>
    private static JsonObject Shown(JsonObject invoice)
    {
        var shown = invoice.DeepClone().AsObject();
        shown.Remove("team");
        return shown;
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(Resource);
        foreach (var name in (ReadOnlySpan<string>)["clientId", "status", "series"])
        {
            if (call.Query.Text(name) is { } value)
                query.Equal("$." + name, value);
        }

        if (call.Query.Integer("folio", 1, long.MaxValue) is { } folio)
            query.Equal("$.folio", folio);
        if (call.Query.Time("from", endOfDay: false) is { } from)
            query.CreatedFrom(from);
        if (call.Query.Time("to", endOfDay: true) is { } to)
            query.CreatedTo(to);
        if (call.Query.Number("minAmount") is { } minimum)
            query.AtLeast("$.total", minimum);
        if (call.Query.Number("maxAmount") is { } maximum)
            query.AtMost("$.total", maximum);
        return June2025List.Answer(call, query, "Invoices", document => Shown(document.Body));
    }

    private static ApiReply Create(ApiCall call)
    {
        var sent = InvoiceFields.Read(call.Body);
        var team = TeamRoutes.Charged(call, sent);
        var client = NamedClient.Resolve(call, sent);
        var clientId = client.Text("id")!;
        var lines = sent["items"]!.AsArray().Select(line => line!.AsObject()).ToList();
        foreach (var serviceId in lines.Select(line => line.Text("serviceId")).OfType<string>())
            ServiceRoutes.Find(call, serviceId);

        var id = NewId.Of("invoice");
        var series = sent.Text("series") ?? "A";
        var invoice = new JsonObject
        {
            ["id"] = id,
            ["uuid"] = Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture).ToUpperInvariant(),
            ["series"] = series,
            ["folio"] = call.Session.Counters.Next($"{Resource}/{series}"),
            ["status"] = "valid",
            ["clientId"] = clientId,
            ["customer"] = new JsonObject { ["legal_name"] = client.Text("legalName") ?? client.Text("name") },
            ["use"] = sent.Text("use") ?? client.Text("use") ?? "G03",
            ["payment_form"] = sent.Text("payment_form") ?? "03",
            ["payment_method"] = sent.Text("payment_method") ?? "PUE",
            ["currency"] = sent.Text("currency") ?? "MXN",
            ["total"] = lines.Sum(InvoiceFields.Amount),
            ["items"] = new JsonArray([.. lines.Select(line => line.DeepClone())]),
            ["payments"] = new JsonArray(),
        };
        invoice.Merge(sent.Pick("metadata"));
        invoice["team"] = team;
        invoice["date"] = IsoTime.Write(sent.Text("issueDate") is { } date ? IsoTime.Parse(date)!.Value : call.Now);
        call.Session.Documents.Add(Resource, id, invoice, call.Now);
        call.Session.References.Replace(Resource, id, PaymentRoutes.References(clientId, lines));
        return June2025Reply.Created(Kind, Shown(invoice));
    }
}
