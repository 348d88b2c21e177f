using System.Globalization;
using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Rules;
using Gigstack.Sandbox.Fiscal.Seals;

namespace Gigstack.Sandbox.Current.Retentions;

/// <summary>Stored retentions, and the data of their files. Answers show retentions unchanged.</summary>
internal static class RetentionDocuments
{
    public const string Resource = "retentions";
    public const string Kind = "Retention";

    private const string Records = "retentions/cfdi";
    private const string Series = "RET";

    /// <exception cref="ApiFault">There is no such retention.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    public static void Replace(ApiCall call, JsonObject retention) =>
        call.Session.Documents.Replace(Resource, retention.Text("id")!, retention);

    /// <summary>The XML and the file names of a retention.</summary>
    public static JsonObject Record(ApiCall call, string id) => call.Session.Documents.Find(Records, id)!.Body;

    public static void ReplaceRecord(ApiCall call, string id, JsonObject record) => call.Session.Documents.Replace(Records, id, record);

    /// <summary>Issues a retention: calculates totals, stamps and stores it.</summary>
    /// <exception cref="ApiFault">The client does not exist or has no fiscal data.</exception>
    public static JsonObject Create(ApiCall call, JsonObject sent, InvoiceClient client)
    {
        var receiver = client.Resolve(call);
        if (receiver["legal_name"] is null || receiver["tax_id"] is null)
            throw CurrentFaults.BusinessRule("The client of a retention needs a legal name and an RFC");
        var issuer = TeamIssuer.Of(call);
        StampRefusal.Check(call, () => SatRules.Check(new RetentionInput(sent, new Receiver(receiver), issuer, call.Now)));
        var id = Guid.NewGuid().ToString();
        var retention = Compose(call, sent, receiver, issuer, id);
        var xml = new RetentionXml(retention, issuer, call.Now).Write(receiver, sent["platform_services"]?.AsObject());
        var stamp = Sealing.Stamp(xml, issuer, id, call.Now);
        retention["verification_url"] = stamp.VerificationUrl(
            issuer.TaxId, receiver.Text("tax_id"), retention["totals"]!.AsObject().Number("total_operation")!.Value);
        call.Session.Documents.Add(Resource, id, retention, call.Now);
        call.Session.References.Replace(Resource, id, [(ClientDocuments.Resource, receiver.Text("id")!)]);
        call.Session.Documents.Add(Records, id, new JsonObject { ["xml"] = CfdiText.Write(xml) }, call.Now);
        return retention;
    }

    private static JsonObject Compose(ApiCall call, JsonObject sent, JsonObject receiver, FiscalIssuer issuer, string uuid)
    {
        var totals = RetentionTotals.Of(sent);
        return new JsonObject
        {
            ["id"] = uuid,
            ["uuid"] = uuid,
            ["status"] = "valid",
            ["document_type"] = "retenciones",
            ["retention_key"] = sent.Text("retention_key"),
            ["folio_number"] = FolioSeries.Next(call, Series, chosen: null).ToString(CultureInfo.InvariantCulture),
            ["series"] = Series,
            ["issuer"] = new JsonObject { ["legal_name"] = issuer.LegalName, ["tax_id"] = issuer.TaxId, ["tax_system"] = issuer.TaxSystem },
            ["receiver"] = new JsonObject
            {
                ["legal_name"] = receiver.Text("legal_name"),
                ["tax_id"] = receiver.Text("tax_id"),
                ["nationality"] = receiver.Text("tax_id") == GenericReceiver.Foreigner ? "Extranjero" : "Nacional",
            },
            ["period"] = new JsonObject
            {
                ["start"] = sent["period_start"]!.DeepClone(),
                ["end"] = sent["period_end"]!.DeepClone(),
                ["year"] = sent["period_year"]!.DeepClone(),
            },
            ["totals"] = totals,
            ["stamp"] = new JsonObject { ["uuid"] = uuid, ["stamped_at"] = MexicoTime.Write(call.Now), ["provider"] = "prodigia" },
            ["verification_url"] = null,
            ["livemode"] = call.Caller.Livemode,
            ["created_at"] = call.Now.ToUnixTimeMilliseconds(),
            ["metadata"] = sent["metadata"]?.DeepClone(),
        };
    }
}
