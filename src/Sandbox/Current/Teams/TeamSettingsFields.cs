namespace Gigstack.Sandbox.Current.Teams;

/// <summary>What the settings of a team may be sent with: every field may be left out or null, and there are no others.</summary>
internal static class TeamSettingsFields
{
    private static readonly string[] Flags =
    [
        "avoid_legal_name_replacer", "enforce_client_country_taxes", "global_invoice_disabled", "automate_complement_for_ppd_invoices",
        "automate_partial_payment_complements", "use_foreign_public_in_usd", "avoid_receipts", "cancel_receipts_on_refunds",
        "invoice_per_receipt", "allow_notes_on_self_invoice", "allow_product_code_on_self_invoice", "send_invoice_english_pdf",
        "keep_full_legal_name",
    ];

    private static readonly string[] Texts =
    [
        "default_description", "override_item_description", "invoice_pdf_notes", "product_key", "unit_key", "unit_name", "use", "sku",
        "addenda", "custom_payment_description", "customer_portal_id", "force_series",
    ];

    private static readonly string[] TextLists = ["avoid_automations_on_currencies", "uses_on_self_invoice_portal", "concepts_catalog"];
    private static readonly string[] Taxes = ["taxes", "taxes_usd", "withholding_taxes", "local_taxes"];
    private static readonly string[] Periodicities = ["day", "week", "two_weeks", "month", "two_months"];
    private static readonly string[] Languages = ["en", "es"];
    private static readonly string[] Handlers = ["credit_note", "cancel_resources"];
    private static readonly string[] Templates = ["invoices", "complements", "credit_notes", "payments", "receipts", "receipt_reminders"];
    private static readonly string[] Emails = ["invoice", "complement", "credit_note", "payment", "receipt", "receipt_reminder"];

    public static JsonObject Read(FieldReader settings)
    {
        settings.FlagFields(Flags);
        settings.TextFields(Texts);
        foreach (var name in TextLists)
            settings.Texts(name);
        foreach (var name in Taxes)
            settings.FreeObjects(name);
        settings.Objects("complements", complement => complement.TextFields("data", "description", "type"));
        settings.Objects("allowed_product_codes", code =>
        {
            foreach (var name in (ReadOnlySpan<string>)["key", "description"])
            {
                if (code.Filled(name) is null)
                    code.Refuse(name, $"{code.Path(name)} is required");
            }
        });
        settings.Code("periodicity", Periodicities);
        settings.Code("pdf_language", Languages);
        settings.Integer("global_invoicing_monthly_cuts", 2, 5);
        settings.Integer("eom_ppd_threshold_days", 0, 31);
        settings.Integer("limit_days_to_pay", 0, int.MaxValue);
        ReadGroups(settings);
        settings.RejectOthers();
        return settings.Values;
    }

    private static void ReadGroups(FieldReader settings)
    {
        settings.Group("payment_reminders", group =>
        {
            group.Integer("days", 0, int.MaxValue);
            group.FlagFields("enabled");
            group.TextFields("before_body", "before_subject", "after_body", "after_subject");
        });
        settings.Group("reinvoice", group =>
        {
            group.Integer("window_days", 0, int.MaxValue);
            group.Code("handler", Handlers);
        });
        settings.Group("refunds", group =>
        {
            group.FlagFields("automatic_refunds");
            group.Code("current_month_handler", Handlers);
        });
        settings.Group("emails", group =>
        {
            foreach (var name in (ReadOnlySpan<string>)["invoices_bcc", "payments_bcc", "receipts_bcc"])
                group.Emails(name);
            group.FlagFields("avoid_invoice_emails", "avoid_test_invoice_emails", "avoid_receipts_emails", "avoid_foreign_receipts_emails");
            foreach (var name in Emails)
                group.TextFields($"{name}_body", $"{name}_subject");
        });
        settings.Group("email_templates", group =>
        {
            foreach (var name in Templates)
                group.Group(name, template =>
                {
                    foreach (var language in Languages)
                        template.Group(language, text => text.TextFields("body", "subject"));
                });
        });
        settings.Group("default_series", group =>
        {
            foreach (var name in (ReadOnlySpan<string>)["income", "complements", "credit_note"])
                group.Group(name, series => series.TextFields("serie"));
        });
    }

    private static void Group(this FieldReader reader, string name, Action<FieldReader> fields) => reader.Object(name, group =>
    {
        fields(group);
        group.RejectOthers();
    });

    private static void FlagFields(this FieldReader reader, params IEnumerable<string> names)
    {
        foreach (var name in names)
            reader.Flag(name);
    }

    private static void TextFields(this FieldReader reader, params IEnumerable<string> names)
    {
        foreach (var name in names)
            reader.Text(name);
    }
}
