using static Gigstack.Sandbox.Tests.Current.Strict.CorrectRequests;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>The team, payment complements, retentions and receipts.</summary>
internal static class OtherMistakes
{
    private const string Service = """
        { "payment_form": "03", "service_type": "01", "service_date": "2025-01-15", "price_without_tax": 1000, "tax_rate": 0.16 }
        """;

    public static IReadOnlyList<Mistake> List { get; } =
    [
        OfTeam("A team with an RFC that ends with a letter", "Un equipo con un RFC que termina en letra", """ "tax_id": "EKU900317ABC" """),
        OfTeam("A team of a company with a person's regime", "Un equipo de una persona moral con el régimen de una física", """ "tax_system": "612" """),
        OfTeam("A team with a regime that CFDI 4.0 does not have", "Un equipo con un régimen que no existe en CFDI 4.0", """ "tax_system": "630" """),
        OfTeam("A team with a postal code of four digits", "Un equipo con un código postal de cuatro dígitos", """ "address": { "zip": "4250" } """),
        Paid("A payment with the form 99", "Un pago con la forma 99", """ "payment_form": "99" """) with { IsRefusedAnyway = true },
        Paid("A payment without a currency (XXX)", "Un pago sin moneda (XXX)", """ "currency": "XXX", "exchange_rate": 1 """),
        Paid("A payment in pesos with an exchange rate", "Un pago en pesos con tipo de cambio", """ "currency": "MXN", "exchange_rate": 17.5 """),
        Paid("A payment of three decimals", "Un pago de tres decimales", """ "amount": 100.005 """),
        Paid("A share of a payment of three decimals", "Una parte de un pago de tres decimales", """
             "invoice_id": null, "amount": null,
             "invoices": [ { "invoice_id": "{invoice}", "amount": 100.005 } ]
            """),
        Paid("A payment of more than is owed", "Un pago de más de lo que se debe", """ "amount": 1160.01 """) with { IsRefusedAnyway = true },
        Retained("A retention of a name in lower case", "Una retención con un nombre en minúsculas", """ "client": { "legal_name": "Juan Pérez" } """),
        Retained("A retention of a company with S.A. DE C.V.", "Una retención a una empresa con S.A. DE C.V.",
            $$""" "client": { {{CompanyRfc}}, "legal_name": "EMPRESA DEMO S.A. DE C.V." } """),
        Retained("A retention of a wrong RFC", "Una retención con un RFC equivocado", """ "client": { "tax_id": "PEGJ800101ABC" } """),
        Retained("A retention without a postal code", "Una retención sin código postal", """ "client": { "address": null } """),
        Retained("A retention of next year", "Una retención del próximo año", """ "period_year": 2026 """),
        Retained("A retention of 2020", "Una retención de 2020", """ "period_year": 2020 """),
        Retained("Platforms (26) without services", "Plataformas (26) sin servicios", """ "retention_key": "26" """),
        Platform("Platforms with an unknown periodicity", "Plataformas con una periodicidad desconocida", "", "06"),
        Platform("An unknown service of a platform", "Un servicio de plataforma desconocido", """ "service_type": "10" """),
        Platform("A form of c_FormaPago for a platform", "Una forma de c_FormaPago para una plataforma", """ "payment_form": "28" """),
        Platform("A service of a platform without its date", "Un servicio de plataforma sin fecha", """ "service_date": null """),
        Platform("16 instead of 0.16 for a platform", "16 en lugar de 0.16 para una plataforma", """ "tax_rate": 16 """),
        // Four days before the time of the clock.
        new("A receipt that is stamped with a date of four days ago", "Un recibo que se timbra con fecha de hace cuatro días",
            """{ "date": 1763337600000 }""", Document.Receipt),
    ];

    private static Mistake OfTeam(string english, string spanish, string change) => new(english, spanish, "{}") { Team = $$"""{ {{change}} }""" };

    private static Mistake Paid(string english, string spanish, string change) =>
        new(english, spanish, $$"""{ {{change}} }""", Document.Complement);

    private static Mistake Retained(string english, string spanish, string change) =>
        new(english, spanish, $$"""{ {{change}} }""", Document.Retention);

    private static Mistake Platform(string english, string spanish, string change, string periodicity = "02") =>
        Retained(english, spanish, $$"""
             "retention_key": "26",
             "platform_services": { "periodicity": "{{periodicity}}", "services": [ {{Merged(Service, $$"""{ {{change}} }""")}} ] }
            """);
}
