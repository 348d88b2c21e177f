namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>Items and third parties.</summary>
internal static class ItemMistakes
{
    private const string ThirdParty =
        """{ "tax_id": "TDE010101AB1", "legal_name": "TERCERO DEMO", "tax_system": "601", "zip": "06600" }""";

    public static IReadOnlyList<Mistake> List { get; } =
    [
        Item("The unit PZA", "La unidad PZA", """ "unit_key": "PZA" """),
        Item("The unit SERV", "La unidad SERV", """ "unit_key": "SERV" """),
        Item("The unit KG", "La unidad KG", """ "unit_key": "KG" """),
        Item("The unit LTS", "La unidad LTS", """ "unit_key": "LTS" """),
        Item("A unit key in lower case", "Una clave de unidad en minúsculas", """ "unit_key": "e48" """),
        Item("The product key 00000000", "La clave de producto 00000000", """ "product_key": "00000000" """),
        Item("A tariff item instead of the product key", "Una fracción arancelaria en lugar de la clave de producto", """ "product_key": "33049999" """),
        Item("A price that rounds to zero", "Un precio que se redondea a cero", """ "unit_price": 0.0000001, "quantity": 1000000 """),
        Item("A quantity of seven decimals", "Una cantidad de siete decimales", """ "quantity": 0.3333333 """),
        Item("A description with a vertical bar", "Una descripción con una barra vertical", """ "description": "Consultoría | marzo" """),
        Item("A description of 1001 characters", "Una descripción de 1001 caracteres", $$""" "description": "{{new string('x', 1001)}}" """),
        Item("An SKU of 101 characters", "Un SKU de 101 caracteres", $$""" "sku": "{{new string('x', 101)}}" """),
        Item("A unit name of 21 characters", "Un nombre de unidad de 21 caracteres", """ "unit_name": "Servicio por cada mes" """),
        new("A series of 26 characters", "Una serie de 26 caracteres", """{ "series": "ABCDEFGHIJKLMNOPQRSTUVWXYZ" }"""),
        Item("An unknown taxability", "Un objeto de impuesto desconocido", """ "taxability": "09" """),
        Item("Subject to tax (02) without taxes", "Sí objeto de impuesto (02) sin impuestos", """ "taxability": "02", "taxes": [] """),
        Item("Not subject to tax (01) with IVA", "No objeto de impuesto (01) con IVA", """ "taxability": "01" """),
        Item("Without breakdown (03) with IVA", "Sin desglose (03) con IVA", """ "taxability": "03" """),
        Item("IVA that is not transferred (06) with IVA", "Sin traslado del IVA (06) con IVA", """ "taxability": "06" """),
        Item("Breakdown of IEPS (07) without IEPS", "Desglose del IEPS (07) sin IEPS", """ "taxability": "07", "taxes": [] """),
        Third("A third party that is the client", "Un tercero que es el cliente", """ "tax_id": "PEGJ800101AB0", "legal_name": "JUAN PEREZ GARCIA" """),
        Third("A third party that is the issuer", "Un tercero que es el emisor", """ "tax_id": "EKU9003173C9" """),
        Third("A third party with S.A. DE C.V.", "Un tercero con S.A. DE C.V.", """ "legal_name": "TERCERO S.A. DE C.V." """),
        Third("A third party without a regime", "Un tercero sin régimen", """ "tax_system": null """),
        Third("A third party with an old regime", "Un tercero con un régimen antiguo", """ "tax_system": "628" """),
        Third("A third party with a wrong RFC", "Un tercero con un RFC equivocado", """ "tax_id": "TDE010101ABC" """),
    ];

    private static Mistake Item(string english, string spanish, string change) =>
        new(english, spanish, $$"""{ "items": [ { {{change}} } ] }""");

    private static Mistake Third(string english, string spanish, string change) =>
        Item(english, spanish, $$""" "third_party": {{CorrectRequests.Merged(ThirdParty, $$"""{ {{change}} }""")}} """);
}
