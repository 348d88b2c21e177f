namespace Gigstack.Package.Tests;

/// <summary>Every diagnostic about the listing of what code and wire depend on.</summary>
internal static class UpdateFindings
{
    public static readonly UserMistake[] All =
    [
        new("A document that departs from its listing")
        {
            Items = """<OpenApiClient Include="apis/shop.yaml" Namespace="Shop" ClientName="ShopClient" />""",
            Files =
            [
                // The SDK looks for configuration in the folders of sources.
                ("Empty.cs", ""),
                (".globalconfig", "is_global = true\ndotnet_diagnostic.GIG0034.severity = warning\ndotnet_diagnostic.GIG0035.severity = warning\n"),
                ("apis/shop.yaml", """
                    openapi: 3.1.0
                    info: { title: Shop, version: '2' }
                    servers: [{ url: 'https://shop.example.com' }]
                    paths:
                      /items/{id}:
                        get:
                          operationId: get
                          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                          responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } } }
                    components:
                      schemas:
                        Item:
                          type: object
                          required: [id]
                          properties:
                            id: { type: string }
                            name: { type: string, deprecated: true }
                            price: { type: number, format: decimal }
                    """),
                ("apis/shop.surface.txt", """
                    renamed Item.Cost -> Item.Amount
                    Item : record | received
                    Item.Id : string? | optional wire="id"
                    Item.Name : string? | optional wire="name"
                    Item.Weight : int? | optional wire="weight"
                    ShopClient : client | namespace="Shop" access="public" address="https://shop.example.com" anonymous
                    ShopClient.GetAsync : Item | http="GET /items/{id}" arguments="id"
                    ShopClient.GetAsync.id : string | required in="path" wire="id"
                    """),
            ],
            Says =
            [
                "apis/shop.surface.txt(1,1): warning GIG0036: The line has no effect: there is no 'Item.Amount'",
                "apis/shop.yaml(1,1): warning GIG0035: Added: 1 member: 'Item.Price' (accept with -t:UpdateOpenApiSurface)",
                "apis/shop.yaml(12,5): warning GIG0033: Breaks code: 'Item.Weight' ('weight') was removed (accept with -t:UpdateOpenApiSurface)",
                "apis/shop.yaml(16,9): warning GIG0032: Breaks the wire and code: 'Item.Id' was optional, and is required; responses without it cannot be read (accept with -t:UpdateOpenApiSurface)",
                "apis/shop.yaml(17,9): warning GIG0034: Breaks nothing: 'Item.Name' is deprecated; code that uses it gets a warning (CS0618) (accept with -t:UpdateOpenApiSurface)",
            ],
        },
        new("Two clients with one listing")
        {
            Items = """
                <OpenApiClient Include="pets.yaml" Namespace="One" />
                <OpenApiClient Include="pets.yaml" Namespace="Two" />
                """,
            Files = [("pets.surface.txt", "")],
            Says = ["app.csproj : error GIG1012: 2 clients (pets.yaml, pets.yaml) have the listing 'pets.surface.txt'. Give each OpenApiClient a Surface of its own."],
        },
    ];
}
