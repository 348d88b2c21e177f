namespace Gigstack.Sandbox.June2025.Catalogs;

/// <summary>The six catalogs in the guide. Their IDs, entries and form are not documented.</summary>
internal static class CatalogContents
{
    private static readonly (string Id, string Name, (string Id, string Name)[] Items)[] s_catalogs =
    [
        ("countries", "Countries",
            [("MEX", "México"), ("USA", "Estados Unidos"), ("CAN", "Canadá"), ("ESP", "España"), ("COL", "Colombia")]),
        ("states", "States",
        [
            ("AGU", "Aguascalientes"), ("BCN", "Baja California"), ("BCS", "Baja California Sur"), ("CAM", "Campeche"),
            ("CHH", "Chihuahua"), ("CHP", "Chiapas"), ("CMX", "Ciudad de México"), ("COA", "Coahuila"), ("COL", "Colima"),
            ("DUR", "Durango"), ("GRO", "Guerrero"), ("GUA", "Guanajuato"), ("HID", "Hidalgo"), ("JAL", "Jalisco"),
            ("MEX", "Estado de México"), ("MIC", "Michoacán"), ("MOR", "Morelos"), ("NAY", "Nayarit"), ("NLE", "Nuevo León"),
            ("OAX", "Oaxaca"), ("PUE", "Puebla"), ("QUE", "Querétaro"), ("ROO", "Quintana Roo"), ("SIN", "Sinaloa"),
            ("SLP", "San Luis Potosí"), ("SON", "Sonora"), ("TAB", "Tabasco"), ("TAM", "Tamaulipas"), ("TLA", "Tlaxcala"),
            ("VER", "Veracruz"), ("YUC", "Yucatán"), ("ZAC", "Zacatecas"),
        ]),
        ("currencies", "Currencies", [("MXN", "Peso mexicano"), ("USD", "Dólar americano"), ("EUR", "Euro")]),
        ("taxRates", "Tax rates", [("iva-16", "IVA 16 %"), ("iva-8", "IVA 8 %"), ("iva-0", "IVA 0 %"), ("iva-exento", "IVA exento")]),
        ("industries", "Industries", [("technology", "Technology"), ("services", "Services"), ("retail", "Retail")]),
        ("categories", "Categories",
        [
            ("development", "Development"), ("design", "Design"), ("consulting", "Consulting"),
            ("marketing", "Marketing"), ("support", "Support"), ("training", "Training"),
        ]),
    ];

    public static IEnumerable<JsonObject> All() => s_catalogs.Select(catalog => new JsonObject
    {
        ["id"] = catalog.Id,
        ["name"] = catalog.Name,
        ["items"] = new JsonArray([.. catalog.Items.Select(item => new JsonObject { ["id"] = item.Id, ["name"] = item.Name })]),
    });
}
