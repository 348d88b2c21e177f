using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>A project with two clients, and the edits of docs/pipeline.md. Each is made to the project as it was before.</summary>
internal static class EditedProject
{
    private const string ToySchema = "    Toy: { type: object, description: A toy., properties: { name: { type: string } } }\n";

    private const string ToyPath = """
          /toys:
            get: { operationId: toys.list, responses: { '204': { description: Done } } }
            put: { operationId: toys.save, requestBody: { content: { application/xml: { schema: { $ref: '#/components/schemas/Toy' } } } }, responses: { '204': { description: Done } } }

        """;

    private const string PetPath = """
          /pets:
            get: { operationId: pets.list, responses: { '200': { description: Found, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }

        """;

    private const string PetSchemas = """
            Pet: { type: object, description: A pet., properties: { name: { type: string }, kind: { $ref: '#/components/schemas/Kind' }, tag: { $ref: 'parts.yaml#/Tag' } } }
            Kind: { type: string, enum: [cat, dog] }

        """;

    private const string Head = "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\nservers: [{ url: http://localhost/v1 }]\npaths:\n";

    private static readonly ApiFile s_pets = new("/apis/pets.yaml", Lines(Head, PetPath, ToyPath, "components:\n  schemas:\n", PetSchemas, ToySchema))
    {
        Namespace = "Pets",
        ClientName = "PetsApi",
        Overlay = "pets.overlay.yaml",
    };

    private static readonly ApiFile s_shop = new("/apis/shop.yaml", Lines(Head, """
          /items:
            get: { operationId: items.list, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } } } }
        components: { schemas: { Item: { type: object, properties: { id: { type: string } } } } }

        """))
    {
        Namespace = "Shop",
        ClientName = "ShopApi",
        Surface = "shop.surface.txt",
    };

    private static readonly ApiFile s_listing = ApiFile.Listing(
        "/apis/shop.surface.txt", "Item : record | received\nItem.Id : string? | optional wire=\"id\"\n");

    private static readonly ApiFile s_parts =
        ApiFile.Reference("/apis/parts.yaml", "Tag: { type: object, properties: { text: { type: string } } }");

    private static readonly ApiFile s_overlay = ApiFile.OverlayOf(
        "/apis/pets.overlay.yaml",
        "overlay: 1.0.0\nactions: [{ target: $.components.schemas.Pet.properties, update: { age: { type: integer } } }]");

    private static readonly ApiFile s_code = new("/apis/pets.cs", "namespace Pets;\n\npartial record Toy\n{\n    public bool IsNamed => Name is not null;\n}\n")
    {
        Kind = "",
        Code = "Pets",
    };

    /// <summary>The edits of a document are those of <c>pets.yaml</c>.</summary>
    public static IReadOnlyList<Edit> Edits { get; } =
    [
        new("a C# file is edited", static runs => runs.EditSource("class Program { int edited; }")),
        new("a document is saved again, with the same content", static runs => runs.Save(s_pets with { })),
        new("a blank line is added in the middle", static runs => Replace(runs, "components:", "\ncomponents:")),
        new("the description of a schema is changed", static runs => Replace(runs, "A toy.", "Another toy.")),
        new("a property is added to a schema", static runs => Replace(runs, "properties: { name: { type: string } } }", "properties: { name: { type: string }, size: { type: integer } } }")),
        new("a schema is added before the others", static runs => Replace(runs, "  schemas:\n", "  schemas:\n    Cat: { type: object, properties: { name: { type: string } } }\n")),
        new("a schema is added after the others", static runs => runs.Save(s_pets with { Text = s_pets.Text + "    Cat: { type: object, properties: { name: { type: string } } }\n" })),
        new("an operation is added to a group", static runs => Replace(runs, "  /toys:\n", "  /toys:\n    delete: { operationId: toys.clear, responses: { '204': { description: Done } } }\n")),
        new("two paths change places", static runs => Replace(runs, Lines(PetPath, ToyPath), Lines(ToyPath, PetPath))),
        new("two schemas change places", static runs => Replace(runs, Lines(PetSchemas, ToySchema), Lines(ToySchema, PetSchemas))),
        new("the other document gets a property", static runs => runs.Save(s_shop with { Text = With(s_shop.Text, "id: { type: string }", "id: { type: string }, name: { type: string }") })),
        new("an overlay is edited", static runs => runs.Save(s_overlay with { Text = With(s_overlay.Text, "integer", "number") })),
        new("an overlay is edited, with the same result", static runs => runs.Save(s_overlay with { Text = "# An age.\n" + s_overlay.Text })),
        new("a referenced file is edited", static runs => runs.Save(s_parts with { Text = With(s_parts.Text, "string", "integer") })),
        new("the listing of a surface is edited", static runs => runs.Save(s_listing with { Text = s_listing.Text + "ItemsClient.ListAsync : Item | http=\"GET /items\"\n" })),
        new("a line `renamed` is added to the listing", static runs => runs.Save(s_listing with { Text = "renamed Item.Key -> Item.Id\n" + s_listing.Text })),
        new("`Strict` of a client is set", static runs => runs.Save(s_pets with { Strict = "true" })),
        new("`ClientName` of a client is changed", static runs => runs.Save(s_pets with { ClientName = "PetsService" })),
        new("a property of the project is set that the generator reads", static runs => runs.SetProperty("GigstackPolyfills", "false")),
        new("another property of the project is set", static runs => runs.SetProperty("Deterministic", "false")),
        new("C# 12 instead of C# 11", static runs => runs.SetLanguage(LanguageVersion.CSharp12)),
        new("a reference is added", static runs => runs.SetReferences(static references => references.Append(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)))),
        new("a reference with `ILogger` is added", static runs => runs.SetReferences(static references => references.Append(Consumer.Logging()))),
    ];

    public static TrackedRuns Create(bool isTracked = true) => new(isTracked, s_pets, s_shop, s_parts, s_overlay, s_code, s_listing);

    private static void Replace(TrackedRuns runs, string old, string edited) =>
        runs.Save(s_pets with { Text = With(s_pets.Text, old, edited) });

    private static string With(string text, string old, string edited)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, edited, StringComparison.Ordinal);
    }

    private static string Lines(params string[] parts) => string.Concat(parts).ReplaceLineEndings("\n");
}
