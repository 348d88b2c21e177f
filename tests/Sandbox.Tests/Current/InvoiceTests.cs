namespace Gigstack.Sandbox.Tests.Current;

public sealed class InvoiceTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Files = """, "files": { "pdf": "~[A-Za-z0-9+/]+=*", "xml": "~[A-Za-z0-9+/]+=*" }""";

    private const string Uuid = "~[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    [Fact]
    public async Task Create_answers_with_the_whole_invoice()
    {
        var client = await Created("/clients", Bodies.Client);
        (await Post("/invoices/income", Bodies.Invoice(client))).Is(201, $$"""
            { "message": "Invoice created successfully", "data": {{Shown("stamped")}} }
            """);
    }

    [Fact]
    public async Task Get_and_list_call_it_valid()
    {
        var client = await Created("/clients", Bodies.Client);
        var uuid = await Created("/invoices/income", Bodies.Invoice(client));
        (await Get($"/invoices/income/{uuid.ToUpperInvariant()}")).Is(200, $$"""
            { "message": "Invoice retrieved successfully", "data": {{Shown("valid", Files)}} }
            """);
        (await Get("/invoices/income")).Is(200, $$"""
            {
              "message": "Invoices retrieved successfully", "data": [ {{Shown("valid")}} ],
              "next": null, "has_more": false, "total_results": 1
            }
            """);
        (await Get("/invoices/income/nope")).Is(404, Bodies.Failure("resource_not_found", "Invoice not found"));
    }

    [Fact]
    public async Task In_instalments_the_whole_total_is_open()
    {
        var data = (await Post("/invoices/income", """
            { "client": { "name": "Ana" }, "payment_method": "PPD", "items": [ { "description": "x", "unit_price": 10 } ] }
            """)).Data;
        Assert.Equal(10m, (decimal?)data["last_balance"]);
        Assert.Equal(0, (int?)data["payment_complements"]);
        Assert.Equal("99", (string?)data["payment_form"]);
    }

    [Fact]
    public async Task Folios_count_up_within_their_series()
    {
        var client = await Created("/clients", Bodies.Client);
        Assert.Equal(["A1", "A2", "B1", "A40", "A41", "A7", "A42"],
        [
            await Folio(""), await Folio(""), await Folio(""", "series": "B" """), await Folio(""", "folio_number": 40 """),
            await Folio(""), await Folio(""", "folio_number": 7 """), await Folio(""", "series": "A" """),
        ]);

        async Task<string> Folio(string more)
        {
            var data = (await Post("/invoices/income", Bodies.Invoice(client, more))).Data;
            return $"{data["series"]}{data["folio_number"]}";
        }
    }

    [Fact]
    public async Task A_refused_invoice_uses_up_no_folio()
    {
        var client = await Created("/clients", Bodies.Client);
        Assert.Equal(
            404, (await Post("/invoices/income", """{ "client": { "name": "New" }, "items": [ { "id": "service_none" } ] }""")).Status);
        Assert.Single((await Get("/clients")).Items);
        Assert.Equal(1, (int?)(await Post("/invoices/income", Bodies.Invoice(client))).Data["folio_number"]);
    }

    [Fact]
    public async Task The_same_idempotency_key_returns_the_first_invoice()
    {
        var client = await Created("/clients", Bodies.Client);
        var first = await Post("/invoices/income", Bodies.Invoice(client, """, "idempotency_key": "k" """));
        var again = await Post("/invoices/income", Bodies.Invoice(client, """, "idempotency_key": "k" """));
        Assert.Equal((201, 200), (first.Status, again.Status));
        Json.Equal(first.Body, again.Body);
        var other = await Post("/invoices/income", Bodies.Invoice(client, """, "idempotency_key": "l" """));
        Assert.Equal(2, (int?)other.Data["folio_number"]);
        Assert.Equal(2, (int?)(await Get("/invoices/income")).Body["total_results"]);
    }

    [Fact]
    public async Task Concurrent_requests_with_one_idempotency_key_make_one_invoice()
    {
        var client = await Created("/clients", Bodies.Client);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Post("/invoices/income", Bodies.Invoice(client, """, "idempotency_key": "k" """))));
        Assert.Single(answers, answer => answer.Status == 201);
        Assert.Single(answers.Select(answer => (string?)answer.Data["uuid"]).Distinct());
    }

    [Fact]
    public async Task Create_names_every_wrong_field() =>
        (await Post("/invoices/income", """
            {
              "items": [ { "quantity": 0, "unit_price": "9" } ], "payment_form": "07", "payment_method": "PUD", "currency": "pesos",
              "exchange_rate": 0, "folio_number": 1.5, "emails": "a@b.mx", "send_email": 1, "global": { "periodicity": "4" }
            }
            """)).Is(400, Bodies.Invalid("""
            [
              "client is required", "items[0].unit_price must be a number", "items[0].quantity must be greater than 0",
              "currency must be a currency of the SAT (c_Moneda), as MXN", "exchange_rate must be greater than 0", "~payment_form must be one of: 01, .*",
              "payment_method must be one of: PUE, PPD", "folio_number must be an integer from 1 to 2147483647",
              "send_email must be a boolean", "emails must be an array", "global.periodicity must be 2 digits"
            ]
            """));

    [Theory]
    [InlineData("""{ "client": { "name": "A" } }""", "items must hold at least one item")]
    [InlineData("""{ "client": { "name": "A" }, "items": [] }""", "items must hold at least one item")]
    [InlineData("""{ "client": {}, "items": [ { "description": "x", "unit_price": 1 } ] }""", "client needs an id, a search or a name")]
    [InlineData("""{ "client": { "name": "A" }, "items": [ { "description": "x" } ] }""", "items[0].unit_price is required")]
    [InlineData("""{ "client": { "name": "A" }, "items": [ { "unit_price": 1 } ] }""", "items[0].description is required")]
    [InlineData(
        """{ "client": { "name": "A", "tax_id": "x" }, "items": [ { "description": "x", "unit_price": 1 } ] }""",
        "client.tax_id must be a valid RFC")]
    public async Task An_incomplete_invoice_is_refused(string body, string text) =>
        (await Post("/invoices/income", body)).Is(400, Bodies.Invalid($"""[ "{text}" ]"""));

    private static string Shown(string status, string more = "") => $$"""
        {
          "uuid": "{{Uuid}}", "client": {{Bodies.ClientShown}}, "created_at": "~\\d{10}", "currency": "MXN", "exchange_rate": 1,
          "total": 1160, "subtotal": 1000, "taxes": 160, "discount": 0, "withholding_taxes": 0, "series": "A", "folio_number": 1,
          "invoice_type": "I", "use": "G03", "payment_form": "03", "payment_method": "PUE", "status": "{{status}}", "livemode": false,
          "owner": "~user_\\w+", "from": "api",
          "items": [ {
            "id": "~item_\\w+", "description": "Consulting", "quantity": 1, "unit_price": 1000,
            "taxes": [ { "type": "IVA", "rate": 0.16, "factor": "Tasa", "withholding": false, "inclusive": false } ]
          } ],
          "payments": [], "invoices": [], "stamp": { "sello": "~[A-Za-z0-9+/]{342}==", "stamp_at": "~\\d{10}" }, "cancellation": null,
          "verification_url": "~https://verificacfdi\\..*\\.sat\\.gob\\.mx/default\\.aspx\\?id=.*&rr=PEGJ800101AB0&tt=1160&fe=.*",
          "exports": "01", "addenda": "", "invoice_pdf_notes": "", "metadata": {}{{more}}
        }
        """;
}
