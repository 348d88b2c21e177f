using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>The body of a stamp.</summary>
/// <param name="To">Whom the invoice is for.</param>
/// <param name="FiscalInformation">Whom to bill instead of the client as it is, in the fields of a client.</param>
/// <param name="Date">The date of the invoice. It is checked only: the invoice has the time of the request.</param>
internal sealed record StampFields(string To, JsonObject? FiscalInformation, DateTimeOffset? Date)
{
    public const string ToClient = "client";
    public const string ToForeigners = "general_public_foreign";

    private static readonly string[] s_receivers = [ToClient, "general_public_national", ToForeigners];

    /// <exception cref="ApiFault">Fields are wrong.</exception>
    public static StampFields Read(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var to = reader.Code("stamp_to", s_receivers) ?? ToClient;
        var client = ReadFiscalInformation(reader);
        var date = reader.Integer("date", 0, call.Now.ToUnixTimeMilliseconds());
        if (client is not null && to != ToClient)
            errors.Add("fiscal_information", "fiscal_information goes with stamp_to client only");
        return errors.Any ? throw CurrentFaults.Invalid(errors) : new StampFields(to, client, Time(date));
    }

    private static DateTimeOffset? Time(long? milliseconds) =>
        milliseconds is { } since ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null;

    private static JsonObject? ReadFiscalInformation(FieldReader reader)
    {
        JsonObject? client = null;
        reader.Object("fiscal_information", nested =>
        {
            foreach (var (field, value) in new (string, string?)[]
            {
                ("legal_name", nested.Filled("legal_name")), ("tax_id", nested.Rfc("tax_id")),
                ("tax_system", nested.Code("tax_system", SatCatalogs.TaxSystems)), ("zip", nested.Digits("zip", 5)),
            })
            {
                if (value is null)
                    nested.Refuse(field, $"{nested.Path(field)} is required");
            }

            client = nested.Values.Pick("legal_name", "tax_id", "tax_system");
            client["name"] = client["legal_name"]?.DeepClone();
            client["address"] = nested.Values.Pick("zip");
        });
        return client;
    }
}
