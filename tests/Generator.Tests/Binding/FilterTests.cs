using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>What is generated of a document when the project asks for a part of it.</summary>
public class FilterTests
{
    private const string Schemas = """
        Pet: { type: object, properties: { name: { type: string }, kind: { $ref: '#/components/schemas/Kind' }, home: { type: object, properties: { place: { $ref: '#/components/schemas/Place' } } } } }
        Kind: { type: string, enum: [dog, cat] }
        Place: { type: object, properties: { zip: { type: string }, near: { type: array, items: { $ref: '#/components/schemas/Place' } } } }
        Owner: { type: object, properties: { pets: { type: object, additionalProperties: { $ref: '#/components/schemas/Pet' } } } }
        Order: { type: object, properties: { total: { type: number }, of: { oneOf: [{ $ref: '#/components/schemas/Gift' }, { type: string }] } } }
        Gift: { type: object, properties: { text: { type: string } } }
        Fault: { type: object, properties: { code: { type: integer } } }
        Lonely: { type: object, properties: { a: { type: integer } } }
        """;

    private const string Paths = """
        /pets:
          get: { operationId: listPets, tags: [pets], responses: { '200': { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }
          post: { operationId: petsList, tags: [pets], requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }, responses: { '204': { description: Done } } }
        /pets/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          delete: { operationId: deletePet, tags: [pets, admin], responses: { '204': { description: Gone }, '404': { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } } } }
        /owners/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { operationId: getOwner, tags: [owners], responses: { '200': { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } } } }
        /shop/orders:
          get: { operationId: shop.orders.list, tags: [shop], parameters: [{ name: kind, in: query, schema: { $ref: '#/components/schemas/Kind' } }], responses: { '200': { description: All, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }
        /health:
          get: { operationId: health, responses: { '200': { description: Up, content: { application/json: { schema: { type: object, properties: { up: { type: boolean } } } } } } } }
        """;

    private static readonly string s_pets = OpenApi.Paths(Paths, Schemas);

    private static readonly string[] s_all =
        "GET /health, GET /owners/{id}, GET /pets, POST /pets, DELETE /pets/{id}, GET /shop/orders".Split(", ");

    public static TheoryData<string, string, string, string, string> Filters => new()
    {
        { "pets", "", "", "", "GET /pets, POST /pets, DELETE /pets/{id}" },
        { " owners ;\n admin;", "", "", "", "GET /owners/{id}, DELETE /pets/{id}" },
        { "", "admin", "", "", "GET /health, GET /owners/{id}, GET /pets, POST /pets, GET /shop/orders" },
        { "pets", "admin", "", "", "GET /pets, POST /pets" },
        { "", "", "/pets", "", "GET /pets, POST /pets" },
        { "", "", "/pets/**", "", "GET /pets, POST /pets, DELETE /pets/{id}" },
        { "", "", "/pets/*", "", "DELETE /pets/{id}" },
        { "", "", "/*/{id}", "", "GET /owners/{id}, DELETE /pets/{id}" },
        { "", "", "/**/orders", "", "GET /shop/orders" },
        { "", "", "/**", "/s*p/**;/h*", "GET /owners/{id}, GET /pets, POST /pets, DELETE /pets/{id}" },
        { "", "", "get /**", "", "GET /health, GET /owners/{id}, GET /pets, GET /shop/orders" },
        { "", "", "", "GET /pets/**;DELETE /**", "GET /health, GET /owners/{id}, POST /pets, GET /shop/orders" },
        { "pets", "", "GET /**; DELETE /**", "", "GET /pets, DELETE /pets/{id}" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Operations_stay_that_every_filter_admits(string tags, string noTags, string paths, string noPaths, string expected)
    {
        var generation = Run(
            new("/apis/test.yaml", s_pets)
            {
                IncludeTags = tags,
                ExcludeTags = noTags,
                IncludePaths = paths,
                ExcludePaths = noPaths,
            }).MustBeClean();
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), Operations(generation));
    }

    [Fact]
    public void Without_a_filter_everything_stays_what_nothing_refers_to_too()
    {
        var generation = Run(new("/apis/test.yaml", s_pets));
        Assert.Equal(s_all.Order(StringComparer.Ordinal), Operations(generation));
        Assert.True(generation.Has("Lonely"));
    }

    [Fact]
    public void Types_stay_that_something_left_refers_to_however_far()
    {
        var generation = Run(new("/apis/test.yaml", s_pets) { IncludeTags = "owners" }).MustBeClean();
        Assert.Equal("Kind Owner OwnersClient Pet Place TestClient TestJson", string.Join(' ', Names(generation)));

        generation = Run(new("/apis/test.yaml", s_pets) { IncludePaths = "DELETE /**;/shop/**" }).MustBeClean();
        Assert.Equal(
            "Fault Gift Kind Order PetsClient ShopClient ShopOrdersClient TestClient TestJson", string.Join(' ', Names(generation)));
    }

    [Theory]
    [InlineData("pets", "")]
    [InlineData("", "/shop/**")]
    [InlineData("", "POST /**;/health")]
    public void A_filter_changes_nothing_of_what_it_leaves(string tags, string paths)
    {
        // The second operation of a name has a number, whether the first is there or not.
        var whole = Run(new("/apis/test.yaml", s_pets));
        var part = Run(new("/apis/test.yaml", s_pets) { IncludeTags = tags, IncludePaths = paths }).MustBeClean();
        foreach (var file in part.Files)
        {
            if (file.Key.EndsWith("Client.g.cs", StringComparison.Ordinal))
                Assert.Subset(Lines(whole.Files[file.Key]), Lines(file.Value));
            else if (file.Key != "Test.TestJson.g.cs")
                Assert.Equal(whole.Files[file.Key], file.Value);
        }
    }

    [Fact]
    public void A_name_stays_when_what_it_yields_to_is_gone() =>
        Assert.Equal(
            "PostPetsAsync",
            Run(new("/apis/test.yaml", s_pets) { IncludePaths = "POST /pets" }).Type("PetsClient").GetMembers().Select(static member => member.Name).First(static name => name.EndsWith("Async", StringComparison.Ordinal) && !name.EndsWith("ResponseAsync", StringComparison.Ordinal)));

    [Fact]
    public void What_is_left_works() =>
        Assert.Equal("404 7", Run(new("/apis/test.yaml", s_pets) { IncludePaths = "DELETE /**" }, Probe.Source("""
            try { await Anonymous().Pets.DeleteAsync("1"); return "gone"; }
            catch (ApiException<Fault> fault) { return $"{(int)fault.StatusCode!} {fault.Error!.Code}"; }
            """)).MustBeClean().Execute(new StubHandler(new StubHandler.Answer(404, "{\"code\":7}"))));

    [Fact]
    public void Errors_are_those_of_the_operation_that_is_left()
    {
        static string Answer(string type) =>
            $"responses: {{ '204': {{ description: Done }}, '404': {{ description: No, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{type}' }} }} }} }} }}";
        var document = OpenApi.Paths($$"""
            /a:
              get: { operationId: a.get, {{Answer("One")}} }
              put: { operationId: a.put, {{Answer("Two")}} }
            """, "One: { type: object, properties: { n: { type: string } } }\nTwo: { type: object, properties: { n: { type: integer } } }");
        Assert.Equal("7", Run(new("/apis/test.yaml", document) { IncludePaths = "PUT /a" }, Probe.Source("""
            try { await Anonymous().A.PutAsync(); return ""; }
            catch (ApiException<Two> two) { return two.Error!.N; }
            """)).MustBeClean().Execute(new StubHandler(new StubHandler.Answer(404, "{\"n\":7}"))));
    }

    [Fact]
    public void A_base_keeps_its_children_and_webhooks_and_callbacks_keep_their_payloads()
    {
        var document = OpenApi.Paths("""
            /a:
              post:
                operationId: start
                callbacks: { done: { '{$request.body#/u}': { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Told' } } } } } } } }
                responses: { '200': { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } } }
            /b:
              post:
                operationId: other
                callbacks: { done: { '{$request.body#/u}': { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Untold' } } } } } } } }
                responses: { '204': { description: Done } }
            """, """
            Animal: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { toy: { $ref: '#/components/schemas/Toy' } } }] }
            Toy: { type: object, properties: { a: { type: integer } } }
            Told: { type: object, properties: { a: { type: integer } } }
            Untold: { type: object, properties: { a: { type: integer }, b: { type: integer } } }
            Hooked: { type: object, properties: { a: { type: integer } } }
            """) + "webhooks: { hook: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Hooked' } } } } } } }\n";
        var generation = Run(new("/apis/test.yaml", document) { IncludePaths = "/a" }).MustBeClean();
        foreach (var name in "Animal AnimalBase Dog Toy Told StartCallback Hooked TestWebhook".Split(' '))
            Assert.True(generation.Has(name), name);
        Assert.False(generation.Has("Untold"));
        Assert.False(generation.Has("OtherCallback"));
    }

    [Theory]
    [InlineData("/a", "", "PetBorn PetSold ShopOpened Unknown", "AClient")]
    [InlineData("WEBHOOK pet.*", "", "PetBorn PetSold Unknown", "AClient BClient")]
    [InlineData("/b;webhook pet.*", "WEBHOOK *.sold", "PetBorn Unknown", "BClient")]
    [InlineData("", "WEBHOOK *", "", "AClient BClient")]
    [InlineData("/**", "", "PetBorn PetSold ShopOpened Unknown", "AClient BClient")]
    public void Webhooks_stay_unless_a_pattern_of_their_own_says_otherwise(string paths, string noPaths, string cases, string clients)
    {
        static string Hook(string name, string type) =>
            $"  {name}: {{ post: {{ requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{type}' }} }} }} }} }} }}\n";
        var document = OpenApi.Paths("""
            /a: { get: { operationId: a.get, responses: { '204': { description: Done } } } }
            /b: { get: { operationId: b.get, responses: { '204': { description: Done } } } }
            """, "Born: { type: object, properties: { n: { type: integer } } }\nSold: { type: object, properties: { s: { type: integer } } }\nOpened: { type: object, properties: { o: { type: integer } } }")
            + "webhooks:\n" + Hook("pet.born", "Born") + Hook("pet.sold", "Sold") + Hook(
                "shop.opened", "Opened") + "  shop.closed: { post: {} }\n";
        var generation = Run(new("/apis/test.yaml", document) { IncludePaths = paths, ExcludePaths = noPaths }).MustCompile();

        Assert.Equal(
            cases,
            generation.Has("TestWebhook")
                ? string.Join(
                    ' ',
                    generation.Type("TestWebhook").GetTypeMembers().Select(static type => type.Name)
                        .Where(static name => name != "JsonCodec").Order(StringComparer.Ordinal))
                : "");
        Assert.Equal(clients, string.Join(' ', Names(generation).Where(static name => name is "AClient" or "BClient")));
        Assert.Equal(cases.Contains("Opened", StringComparison.Ordinal), generation.Has("Opened"));

        // The one without a body is complained of unless it is left out.
        Assert.Equal(
            cases.Contains("Opened", StringComparison.Ordinal) ? ["GIG0005"] : [],
            generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Types_of_headers_stay_with_the_operations_that_have_them()
    {
        var document = OpenApi.Paths("""
            /a: { get: { operationId: a, responses: { '204': { description: Done, headers: { X-State: { schema: { $ref: '#/components/schemas/State' } } } } } } }
            /b: { get: { operationId: b, responses: { '204': { description: Done } } } }
            /c:
              post:
                operationId: c
                requestBody:
                  content:
                    multipart/form-data:
                      schema: { type: object, properties: { file: { type: string, format: binary } } }
                      encoding: { file: { headers: { X-Mood: { schema: { $ref: '#/components/schemas/Mood' } } } } }
                responses: { '204': { description: Done } }
            """, "State: { type: string, enum: [new, old] }\nMood: { type: string, enum: [good, bad] }");
        string Of(string paths)
        {
            var generation = Run(new("/apis/test.yaml", document) { IncludePaths = paths }).MustBeClean();
            return string.Join(' ', "State Mood TestHeaders".Split(' ').Where(generation.Has));
        }

        Assert.Equal("State TestHeaders||Mood", $"{Of("/a")}|{Of("/b")}|{Of("/c")}");
    }

    [Fact]
    public void An_inline_type_of_a_group_that_is_gone_stays_where_another_group_uses_it()
    {
        const string Answer = "responses: { '200': { $ref: '#/components/responses/Shared' } }";
        var document = OpenApi.Paths($$$"""
            /a: { get: { operationId: one.get, {{{Answer}}} } }
            /b: { get: { operationId: two.get, {{{Answer}}} } }
            /c: { get: { operationId: top, {{{Answer}}} } }
            """, "Any: { type: object }") + "  responses: { Shared: { description: Found, content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } } }\n";
        var whole = Run(new("/apis/test.yaml", document)).MustBeClean();
        foreach (var path in new[] { "/b", "/c" })
        {
            var part = Run(new("/apis/test.yaml", document) { IncludePaths = path }).MustBeClean();
            Assert.False(part.Has("OneClient"));
            Assert.True(whole.Has("OneGetResponse"));
            Assert.True(part.Has("OneGetResponse"));
        }
    }

    [Fact]
    public void An_entry_that_matches_nothing_is_reported()
    {
        var generation = Run(
            new("/apis/test.yaml", s_pets)
            {
                IncludeTags = "pets;petz",
                ExcludeTags = "Admin",
                IncludePaths = "/pets/**;/pet/*",
                ExcludePaths = "PUT /pets",
            }).MustCompile();
        Assert.Equal([.. Enumerable.Repeat("GIG0019 test.yaml(1,1)", 4), "GIG0006 test.yaml(7,5)"], generation.Places());
        Assert.Equal(
            "'petz' in IncludeTags: no operation has this tag; the document's tags are 'pets', 'admin', 'owners', 'shop'|'Admin' in ExcludeTags|'/pet/*' in IncludePaths|'PUT /pets' in ExcludePaths",
            string.Join(
                '|',
                generation.Diagnostics.Take(4).Select(static (diagnostic, index) =>
                    diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(index == 0 ? "|" : ": ")[0])));
        Assert.Equal(["DELETE /pets/{id}", "GET /pets", "POST /pets"], Operations(generation));
    }

    [Fact]
    public void A_pattern_that_no_webhook_fits_is_reported()
    {
        var generation = Run(new("/apis/test.yaml", s_pets) { ExcludePaths = "WEBHOOK pet.*" }).MustCompile();
        Assert.Equal("'WEBHOOK pet.*' in ExcludePaths: no webhook matches this pattern", generation.Message("GIG0019"));
    }

    [Fact]
    public void Filters_that_leave_nothing_are_reported()
    {
        var generation = Run(new("/apis/test.yaml", s_pets) { IncludeTags = "owners", IncludePaths = "/pets" }).MustCompile();
        Assert.Equal("The filters of the project file: together they exclude every operation", generation.Message("GIG0019"));
        Assert.Equal("TestClient TestJson", string.Join(' ', Names(generation)));
    }

    [Fact]
    public void What_is_left_out_is_not_complained_of()
    {
        const string Link = "responses: { '200': { description: Found, links: { next: { operationId: a.get } } } }";
        var document = OpenApi.Paths($$$"""
            /a: { get: { operationId: a.get, {{{Link}}} }, put: { operationId: a.put, {{{Link}}} } }
            /b: { get: { operationId: b.get, {{{Link}}}, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Odd' } } } } } }
            """, "Odd: { type: object, properties: { a_b: { type: integer }, a.b: { type: integer } } }");
        string[] Places(string paths) =>
            [.. Run(new("/apis/test.yaml", document) { IncludePaths = paths }).MustCompile().Places().Select(static place => place[..13])];
        Assert.Equal(4, Places("").Length);
        Assert.Equal(["GIG0017 test.", "GIG0017 test."], Places("/a"));
        Assert.Equal(["GIG0006 test.", "GIG0017 test."], Places("/b"));
    }

    [Fact]
    public void Patterns_that_try_everything_end() =>
        Assert.Equal(["GIG0019 test.yaml(1,1)", "GIG0019 test.yaml(1,1)"], Run(new("/apis/test.yaml", OpenApi.Paths($$"""/{{new string('a', 300)}}{{string.Concat(Enumerable.Repeat("/a", 300))}}: { get: { operationId: get, responses: { '204': { description: Done } } } }"""))
        {
            IncludePaths = $"/{string.Concat(Enumerable.Repeat("*a", 200))}b/**{string.Concat(Enumerable.Repeat("/**/a", 200))}/b",
        }).Places());

    private static Generation Run(ApiFile file, string source = "") => Generation.Run([file], source);

    private static IEnumerable<string> Names(Generation generation) =>
        generation.Files.Keys.Select(static file =>
            file.Replace("Test.", "", StringComparison.Ordinal)
                .Replace(".g.cs", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Operations(Generation generation) =>
        generation.Files.Values.SelectMany(static text => text.Split('\n'))
            .Where(static line => line.TrimStart().StartsWith("/// <remarks><c>", StringComparison.Ordinal))
            .Select(static line => line.Split("<c>")[1].Split("</c>")[0]).Order(StringComparer.Ordinal);

    private static HashSet<string> Lines(string text) => [.. text.Split('\n').Select(static line => line.Trim())];
}
