namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Data of an invoice that answers do not show, stored by its UUID.</summary>
internal static class CfdiRecords
{
    private const string Resource = "invoices/cfdi";

    public static void Add(ApiCall call, string uuid, JsonObject record) => call.Session.Documents.Add(Resource, uuid, record, call.Now);

    public static JsonObject Find(ApiCall call, string uuid) => call.Session.Documents.Find(Resource, uuid)!.Body;

    public static void Replace(ApiCall call, string uuid, JsonObject record) => call.Session.Documents.Replace(Resource, uuid, record);
}
