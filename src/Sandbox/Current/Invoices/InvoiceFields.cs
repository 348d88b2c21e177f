using Gigstack.Sandbox.Current.Services;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Reads the body of an income invoice.</summary>
internal static class InvoiceFields
{
    // The income page has pue_invoice; older pages have payment and payment_and_complement.
    private static readonly string[] s_automationTypes =
        ["pue_invoice", "ppd_invoice_and_complement", "none", "payment", "payment_and_complement"];

    private const decimal HighestExchangeRate = 1_000_000;

    private static readonly string[] s_itemSearchKeys = ["sku"];

    /// <summary>Reads all fields except <c>client</c>.</summary>
    public static JsonObject Read(FieldReader reader, bool itemsRequired = true)
    {
        if (reader.Objects("items", ReadItem) is null or { Count: 0 } && itemsRequired)
            reader.Refuse("items", "items must hold at least one item");
        reader.Code("automation_type", s_automationTypes);
        reader.Currency("currency");
        if (reader.Positive("exchange_rate") > HighestExchangeRate)
            reader.Refuse("exchange_rate", $"exchange_rate must not exceed {HighestExchangeRate}");
        reader.Code("use", SatCatalogs.Uses);
        reader.Code("payment_form", SatCatalogs.PaymentForms);
        reader.Code("payment_method", SatCatalogs.PaymentMethods);
        reader.Filled("series");
        reader.Integer("folio_number", 1, int.MaxValue);
        reader.Filled("idempotency_key");
        reader.Digits("exports", 2);
        reader.Text("invoice_pdf_notes");
        reader.Text("addenda");
        reader.Flag("return_files_urls");
        reader.Flag("send_email");
        reader.Emails("emails");
        reader.Object("metadata");
        reader.Objects("complements", complement =>
        {
            complement.Filled("type");
            complement.Text("data", data => CfdiText.Fragment(data) is null ? $"{complement.Path("data")} must be well-formed XML" : null);
            complement.Text("description");
        });
        reader.Objects("related_documents", related =>
        {
            related.Code("relationship", SatCatalogs.Relationships);
            related.Texts("documents");
        });
        reader.Object("global", global =>
        {
            global.Digits("periodicity", 2);
            global.Digits("months", 2);
            global.Integer("year", 2000, 9999);
        });
        return reader.Values;
    }

    private static void ReadItem(FieldReader item)
    {
        item.Filled("id");
        ServiceFields.Common.Read(item);
        item.NotNegative("discount");
        item.Object("search", search =>
        {
            search.Code("on_key", s_itemSearchKeys);
            search.Filled("on_value");
            search.Flag("auto_create");
        });
        item.Object("third_party", thirdParty =>
        {
            thirdParty.Code("tax_system", SatCatalogs.TaxSystems);
            thirdParty.Filled("legal_name");
            thirdParty.Digits("zip", 5);
            thirdParty.Rfc("tax_id");
        });
    }
}
