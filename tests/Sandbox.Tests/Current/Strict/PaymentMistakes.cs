using static Gigstack.Sandbox.Tests.Current.Strict.CorrectRequests;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>Payment, currency, exports, global invoices and relations.</summary>
internal static class PaymentMistakes
{
    // A person of the regime 621 may issue global invoices of two months.
    private const string Rif = """{ "tax_id": "PEGJ900101AB0", "tax_system": "621" }""";

    public static IReadOnlyList<Mistake> List { get; } =
    [
        new("PPD with a payment form other than 99", "PPD con una forma de pago distinta de 99", """{ "payment_method": "PPD" }"""),
        new("PUE with the payment form 99", "PUE con la forma de pago 99", """{ "payment_form": "99" }"""),
        new("Pesos with an exchange rate", "Pesos con un tipo de cambio", """{ "currency": "MXN", "exchange_rate": 17.5 }"""),
        new("An exchange rate of seven decimals", "Un tipo de cambio de siete decimales",
            """{ "currency": "USD", "exchange_rate": 17.1234567 }"""),
        new("An invoice without a currency (XXX)", "Una factura sin moneda (XXX)", """{ "currency": "XXX", "exchange_rate": 1 }"""),
        new("Yen with sen", "Yenes con decimales", """
            { "currency": "JPY", "exchange_rate": 0.12, "items": [ { "unit_price": 1000.5 } ] }
            """),
        new("An export (02) without its complement", "Una exportación (02) sin su complemento", """{ "exports": "02" }"""),
        new("An unknown export", "Una exportación desconocida", """{ "exports": "05" }"""),
        new("PUBLICO EN GENERAL without a period", "PUBLICO EN GENERAL sin periodo", $$"""{ "client": { {{Public}} }, "use": "S01" }"""),
        new("A period for a client with a name", "Un periodo para un cliente con nombre",
            """{ "global": { "periodicity": "04", "months": "10", "year": 2025 } }"""),
        new("PÚBLICO EN GENERAL with an accent", "PÚBLICO EN GENERAL con acento", $$"""
            {
              "client": { {{Public.Replace("PUBLICO", "PÚBLICO", StringComparison.Ordinal)}} }, "use": "S01",
              "global": { "periodicity": "04", "months": "10", "year": 2025 }
            }
            """),
        new("A period for a credit note", "Un periodo para una nota de crédito", $$"""
            { "client": { {{Public}} }, "use": "S01", "global": { "periodicity": "04", "months": "10", "year": 2025 } }
            """, Document.Egress),
        Global("A period without its months", "Un periodo sin meses", """ "periodicity": "04", "year": 2025 """),
        Global("An unknown periodicity", "Una periodicidad desconocida", """ "periodicity": "06", "months": "10", "year": 2025 """),
        Global(
            "Two months of an issuer of the regime 601", "Un bimestre de un emisor del régimen 601",
            """ "periodicity": "05", "months": "17", "year": 2025 """),
        Global("Unknown months", "Meses desconocidos", """ "periodicity": "04", "months": "19", "year": 2025 """),
        Global("A pair of months for one month", "Un bimestre para un mes", """ "periodicity": "04", "months": "17", "year": 2025 """),
        Global("One month for a pair of months", "Un mes para un bimestre", """ "periodicity": "05", "months": "10", "year": 2025 """) with
        {
            Team = Rif,
        },
        Global("A period of two years ago", "Un periodo de hace dos años", """ "periodicity": "04", "months": "10", "year": 2023 """),
        Global("A period of next year", "Un periodo del próximo año", """ "periodicity": "04", "months": "01", "year": 2026 """),
        new("A related invoice by series and folio", "Una factura relacionada por serie y folio",
            """{ "related_documents": [ { "relationship": "04", "documents": [ "A-17" ] } ] }"""),
        new("A relation to nothing", "Una relación con nada", """{ "related_documents": [ { "relationship": "07", "documents": [] } ] }"""),
    ];

    private static Mistake Global(string english, string spanish, string global) => new(english, spanish, $$"""
        { "client": { {{Public}} }, "use": "S01", "global": { {{global}} } }
        """);
}
