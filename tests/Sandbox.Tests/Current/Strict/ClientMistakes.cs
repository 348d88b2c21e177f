using static Gigstack.Sandbox.Tests.Current.Strict.CorrectRequests;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>The client, and the use of the CFDI.</summary>
internal static class ClientMistakes
{
    public static IReadOnlyList<Mistake> List { get; } =
    [
        Client("The client's name in lower case", "El nombre del cliente en minúsculas", """ "legal_name": "Juan Pérez García" """),
        OfCompany("A company's name with S.A. DE C.V.", "El nombre de una empresa con S.A. DE C.V.", "EMPRESA DEMO S.A. DE C.V."),
        OfCompany("A company's name with SA DE CV", "El nombre de una empresa con SA DE CV", "EMPRESA DEMO SA DE CV"),
        OfCompany(
            "A company's name with S. DE R.L. DE C.V.", "El nombre de una empresa con S. DE R.L. DE C.V.", "EMPRESA DEMO, S. DE R.L. DE C.V."),
        OfCompany("A company's name with S.A.P.I. DE C.V.", "El nombre de una empresa con S.A.P.I. DE C.V.", "EMPRESA DEMO S.A.P.I. DE C.V."),
        OfCompany("The name of a partnership with S.C.", "El nombre de una sociedad civil con S.C.", "DESPACHO DEMO S.C."),
        Client("A name with a vertical bar", "Un nombre con una barra vertical", """ "legal_name": "JUAN | PEREZ" """),
        Client("A client with an RFC and no legal name", "Un cliente con RFC y sin nombre fiscal", """ "legal_name": null """),
        Client("An RFC that ends with a letter other than A", "Un RFC que termina en una letra distinta de A", """ "tax_id": "PEGJ800101ABC" """),
        Client("A client without a postal code", "Un cliente sin código postal", """ "address": null """),
        Client("A postal code of four digits", "Un código postal de cuatro dígitos", """ "address": { "zip": "3100" } """),
        Client("A client without a regime", "Un cliente sin régimen", """ "tax_system": null """),
        Client("A person with a company's regime", "Una persona física con el régimen de una moral", """ "tax_system": "603" """),
        new("A company with a person's regime", "Una persona moral con el régimen de una física",
            $$"""{ "client": { "legal_name": "EMPRESA DEMO", "tax_id": "EDE010101AB1", "tax_system": "612" } }"""),
        Client("A regime that CFDI 4.0 does not have", "Un régimen que no existe en CFDI 4.0", """ "tax_system": "629" """),
        new("The general public with a regime other than 616", "El público en general con un régimen distinto de 616",
            """{ "client": { "tax_id": "XAXX010101000", "tax_system": "612" }, "use": "S01" }"""),
        Client(
            "PUBLICO EN GENERAL with a client's RFC", "PUBLICO EN GENERAL con el RFC de un cliente", """ "legal_name": "PUBLICO EN GENERAL" """),
        Foreigner("A foreigner who lives in Mexico", "Un extranjero que reside en México", "Mexico"),
        Foreigner("A foreigner's country in two letters", "El país de un extranjero con dos letras", "US"),
        Foreigner("A foreigner's country as a word", "El país de un extranjero como palabra", "Estados Unidos"),
        new("The use P01 of CFDI 3.3", "El uso P01 de CFDI 3.3", """{ "use": "P01" }"""),
        new("Medical fees (D01) for a company", "Honorarios médicos (D01) para una persona moral",
            $$"""{ "client": { {{Company}} }, "use": "D01" }""") { IsRefusedAnyway = true },
        new("School fees (D10) for the regime 626", "Colegiaturas (D10) para el régimen 626",
            """{ "client": { "tax_system": "626" }, "use": "D10" }"""),
        new("Expenses (G03) for an employee (605)", "Gastos en general (G03) para un asalariado (605)",
            """{ "client": { "tax_system": "605" }, "use": "G03" }"""),
        new("Computers (I04) for an employee (605)", "Equipo de cómputo (I04) para un asalariado (605)",
            """{ "client": { "tax_system": "605" }, "use": "I04" }"""),
        new("Goods (G01) for the regime 616", "Mercancías (G01) para el régimen 616",
            """{ "client": { "tax_system": "616" }, "use": "G01" }"""),
        new("Expenses (G03) for the general public", "Gastos en general (G03) para el público en general",
            """{ "client": { "tax_id": null, "tax_system": null }, "use": "G03" }"""),
        new("Payroll (CN01) for a business", "Nómina (CN01) para una actividad empresarial", """{ "use": "CN01" }"""),
    ];

    private static Mistake Client(string english, string spanish, string change) =>
        new(english, spanish, $$"""{ "client": { {{change}} } }""");

    private static Mistake OfCompany(string english, string spanish, string name) =>
        new(english, spanish, $$"""{ "client": { {{CompanyRfc}}, "legal_name": "{{name}}" } }""");

    private static Mistake Foreigner(string english, string spanish, string country) => new(english, spanish, $$"""
        { "client": { "tax_id": "XEXX010101000", "tax_system": "616", "address": { "country": "{{country}}" } }, "use": "S01" }
        """);
}
