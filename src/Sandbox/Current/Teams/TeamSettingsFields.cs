namespace Gigstack.Sandbox.Current.Teams;

/// <summary>The fields of a team's settings. All are optional and nullable; other fields are refused.</summary>
internal static class TeamSettingsFields
{
    private static readonly string[] s_flags =
    [
        "avoid_legal_name_replacer", "enforce_client_country_taxes", "global_invoice_disabled", "automate_complement_for_ppd_invoices",
        "automate_partial_payment_complements", "use_foreign_public_in_usd", "avoid_receipts", "cancel_receipts_on_refunds",
        "invoice_per_receipt", "allow_notes_on_self_invoice", "allow_product_code_on_self_invoice", "send_invoice_english_pdf",
        "keep_full_legal_name",
    ];

    private static readonly string[] s_texts =
    [
        "default_description", "override_item_description", "invoice_pdf_notes", "product_key", "unit_key", "unit_name", "use", "sku",
        "addenda", "custom_payment_description", "customer_portal_id", "force_series",
    ];

    private static readonly string[] s_textLists = ["avoid_automations_on_currencies", "uses_on_self_invoice_portal", "concepts_catalog"];
    private static readonly string[] s_taxes = ["taxes", "taxes_usd", "withholding_taxes", "local_taxes"];
    private static readonly string[] s_periodicities = ["day", "week", "two_weeks", "month", "two_months"];
    private static readonly string[] s_languages = ["en", "es"];
    private static readonly string[] s_handlers = ["credit_note", "cancel_resources"];
    private static readonly string[] s_templates = ["invoices", "complements", "credit_notes", "payments", "receipts", "receipt_reminders"];
    private static readonly string[] s_seriesKinds = ["income", "complements", "credit_note"];
    private static readonly string[] s_emails = ["invoice", "complement", "credit_note", "payment", "receipt", "receipt_reminder"];

    private static readonly ResourceFields s_product = new(Field.Filled("key"), Field.Filled("description"));

    private static readonly ResourceFields s_emailText = new(TextFields("body", "subject"));

    private static readonly ResourceFields s_template = new([.. s_languages.Select(language => Field.ClosedObject(language, s_emailText))]);

    private static readonly ResourceFields s_series = new(TextFields("serie"));

    public static readonly ResourceFields All = new(
    [
        .. s_flags.Select(Field.Flag),
        .. TextFields(s_texts),
        .. s_textLists.Select(name => Field.Texts(name)),
        .. s_taxes.Select(Field.FreeObjects),
        Field.Objects("complements", new ResourceFields(TextFields("data", "description", "type"))),
        Field.Objects("allowed_product_codes", ReadProduct),
        Field.Code("periodicity", s_periodicities),
        Field.Code("pdf_language", s_languages),
        Field.Integer("global_invoicing_monthly_cuts", 2, 5),
        Field.Integer("eom_ppd_threshold_days", 0, 31),
        Field.Integer("limit_days_to_pay", 0, int.MaxValue),
        .. Groups(),
    ]);

    private static Field[] Groups() =>
    [
        Group("payment_reminders",
        [
            Field.Integer("days", 0, int.MaxValue), Field.Flag("enabled"),
            .. TextFields("before_body", "before_subject", "after_body", "after_subject"),
        ]),
        Group("reinvoice", [Field.Integer("window_days", 0, int.MaxValue), Field.Code("handler", s_handlers)]),
        Group("refunds", [Field.Flag("automatic_refunds"), Field.Code("current_month_handler", s_handlers)]),
        Group("emails",
        [
            Field.Emails("invoices_bcc"), Field.Emails("payments_bcc"), Field.Emails("receipts_bcc"),
            Field.Flag("avoid_invoice_emails"), Field.Flag("avoid_test_invoice_emails"),
            Field.Flag("avoid_receipts_emails"), Field.Flag("avoid_foreign_receipts_emails"),
            .. s_emails.SelectMany(name => TextFields($"{name}_body", $"{name}_subject")),
        ]),
        Group("email_templates", [.. s_templates.Select(name => Field.ClosedObject(name, s_template))]),
        Group("default_series", [.. s_seriesKinds.Select(name => Field.ClosedObject(name, s_series))]),
    ];

    private static Field Group(string name, Field[] fields) => Field.ClosedObject(name, new ResourceFields(fields));

    private static Field[] TextFields(params IEnumerable<string> names) => [.. names.Select(name => Field.Text(name))];

    // Each member is required, also in an update: a list is replaced as a whole.
    private static void ReadProduct(FieldReader product)
    {
        var sent = s_product.Read(product);
        foreach (var name in s_product.Sent.Where(name => sent[name] is null))
            product.Refuse(name, $"{product.Path(name)} is required");
    }
}
