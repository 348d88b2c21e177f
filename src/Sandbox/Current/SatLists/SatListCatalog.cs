namespace Gigstack.Sandbox.Current.SatLists;

/// <summary>Two of the SAT's lists with one fictitious RFC.</summary>
internal static class SatListCatalog
{
    public const string ListedRfc = "EFO900101AA1";

    private static readonly (string Id, string Name, string Description)[] s_lists =
    [
        ("69", "Artículo 69 del CFF", "Contribuyentes incumplidos."),
        ("69-B", "Artículo 69-B del CFF", "Contribuyentes que facturan operaciones presuntamente inexistentes (EFOS)."),
    ];

    private static readonly (string List, string Status, string Published)[] s_entries =
    [
        ("69", "No localizado", "2023-03-01"),
        ("69-B", "Presunto", "2023-06-15"),
        ("69-B", "Definitivo", "2024-02-20"),
    ];

    /// <summary>The lists, as if they had been read at the beginning of the day.</summary>
    public static IEnumerable<JsonNode> Definitions(DateTimeOffset now) => s_lists.Select(list => new JsonObject
    {
        ["id"] = list.Id,
        ["name"] = list.Name,
        ["description"] = list.Description,
        ["last_sync"] = new JsonObject
        {
            ["status"] = "completed",
            ["synced_at"] = IsoTime.Write(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero)),
            ["entries"] = s_entries.Count(entry => entry.List == list.Id),
        },
    });

    public static JsonArray EntriesOf(string rfc) => rfc != ListedRfc ? [] :
    [
        .. s_entries.Select(entry => new JsonObject
        {
            ["list_id"] = entry.List,
            ["rfc"] = rfc,
            ["name"] = "FACTURAS IMAGINARIAS",
            ["status"] = entry.Status,
            ["published_at"] = entry.Published,
        }),
    ];
}
