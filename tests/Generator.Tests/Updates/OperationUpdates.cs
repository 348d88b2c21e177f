namespace Gigstack.Generator.Tests.Updates;

/// <summary>Changes of operations, parameters, responses and security.</summary>
internal static class OperationUpdates
{
    private const string Client = "new TestClient(\"k\", Options())";

    private const string Loan = """{"id":"1","state":"open"}""";

    private const string Page = """{"items":[]}""";

    private const string Get = $"return (await {Client}.Loans.GetAsync(\"1\")).Id;";

    private const string List = $"await foreach (var loan in {Client}.Loans.ListAsync(new() {{ Limit = 5, Shelves = new[] {{ \"a\", \"b\" }} }})) {{ }} return 1;";

    private const string Create = $"return (await {Client}.Loans.CreateAsync(new() {{ Book = \"b\" }}, new() {{ IdempotencyKey = \"k\" }})).Id;";

    private const string Both =
        "new TestClient(new Dictionary<string, ApiCredential> { [\"bearer\"] = ApiCredential.Bearer(\"b\"), [\"key\"] = ApiCredential.ApiKey(\"k\") }, Options())";

    private const string Keyed =
        "return (await new TestClient(new Dictionary<string, ApiCredential> { [\"key\"] = ApiCredential.ApiKey(\"k\") }, Options()).SearchAsync(new())).Items.Count;";

    public static IEnumerable<UpdateCase> All =>
    [
        new("an operation added", "  /search:\n    post:", "  /search:\n    get: { operationId: ping, responses: { '204': { description: Done. } } }\n    post:", Get) { Answer = Loan },
        new("an operation removed", "    delete:\n      operationId: loans.delete\n      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n      responses: { '204': { description: Done. } }\n", "", $"await {Client}.Loans.DeleteAsync(\"1\"); return 1;")
        {
            NewCode = "return 1;",
        },
        new("an operation renamed", "operationId: loans.get", "operationId: loans.find", Get) { NewCode = Get.Replace("GetAsync", "FindAsync"), Answer = Loan },
        new("an operation in another group", "operationId: loans.get", "operationId: desk.get", Get) { NewCode = Get.Replace("Loans", "Desk"), Answer = Loan },
        new("another path", "  /search:", "  /searches:", $"await {Client}.SearchAsync(new() {{ Text = \"t\" }}); return 1;") { Answer = Page },
        new("another method", "  /search:\n    post:", "  /search:\n    put:", $"await {Client}.SearchAsync(new() {{ Text = \"t\" }}); return 1;") { Answer = Page },
        new("a path parameter renamed", "  /loans/{id}/cover:\n    get:\n      operationId: loans.cover\n      parameters: [{ name: id,", "  /loans/{loan}/cover:\n    get:\n      operationId: loans.cover\n      parameters: [{ name: loan,", $"await using var cover = await {Client}.Loans.CoverAsync(id: \"1\"); return 1;")
        {
            NewCode = $"await using var cover = await {Client}.Loans.CoverAsync(loan: \"1\"); return 1;",
        },
        new("a new required parameter", "        - { name: after,", "        - { name: branch, in: query, required: true, schema: { type: string } }\n        - { name: after,", List)
        {
            NewCode = List.Replace("Limit = 5", "Branch = \"b\", Limit = 5"),
            Answer = Page,
        },
        new("a new optional parameter", "        - { name: after,", "        - { name: branch, in: query, schema: { type: string } }\n        - { name: after,", List) { Answer = Page },
        new("the first optional parameter of an operation", "      operationId: loans.get\n      parameters: [{", "      operationId: loans.get\n      parameters: [{ name: full, in: query, schema: { type: boolean } }, {", $"return (await {Client}.Loans.GetAsync(\"1\", CancellationToken.None)).Id;")
        {
            NewCode = Get,
            Answer = Loan,
        },
        new("a parameter removed", "        - { name: limit, in: query, schema: { type: integer, format: int32, default: 20 } }\n", "", List) { NewCode = List.Replace("Limit = 5, ", ""), Answer = Page },
        new("a parameter newly required", "{ name: limit, in: query, schema", "{ name: limit, in: query, required: true, schema", $"await foreach (var loan in {Client}.Loans.ListAsync()) {{ }} return 1;")
        {
            NewCode = List,
            Answer = Page,
        },
        new("a parameter in the header", "{ name: limit, in: query,", "{ name: limit, in: header,", List) { Answer = Page },
        new("a list written in another style", "{ name: shelves, in: query, schema", "{ name: shelves, in: query, explode: false, schema", List) { Answer = Page },
        new("another default of a parameter", "default: 20", "default: 50", List) { HasOtherMeaning = true, Answer = Page },
        new("another type of a parameter", "{ name: limit, in: query, schema: { type: integer, format: int32, default: 20 } }", "{ name: limit, in: query, schema: { type: string, default: 20 } }", List)
        {
            NewCode = List.Replace("Limit = 5", "Limit = \"many\""),
            Answer = Page,
        },
        new("another media type of the body", "content: { application/json: { schema: { $ref: '#/components/schemas/Query'", "content: { application/vnd.library+json: { schema: { $ref: '#/components/schemas/Query'", $"await {Client}.SearchAsync(new() {{ Text = \"t\" }}); return 1;") { Answer = Page },
        new("a body newly required", "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Query'", "requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Query'", $"await {Client}.SearchAsync(); return 1;")
        {
            NewCode = $"await {Client}.SearchAsync(new()); return 1;",
            Answer = Page,
        },
        new("another result", "responses: { '200': { description: Found., content: { application/json: { schema: { $ref: '#/components/schemas/LoanList'", "responses: { '200': { description: Found., content: { application/json: { schema: { $ref: '#/components/schemas/Loan'", $"return (await {Client}.SearchAsync(new())).Items;")
        {
            Type = "LoanList",
            Before = Page,
            After = Loan,
        },
        new("bytes instead of JSON", "'200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Loan' }", "'200': { description: One., content: { application/pdf: { schema: { type: string, format: binary }", Get)
        {
            Type = "Loan",
            Before = Loan,
            After = "%PDF",
        },
        new("paging removed", "      x-pagination: { style: cursor, parameter: after, items: items, next: next }\n", "", $"await foreach (var loan in {Client}.Loans.ListAsync()) {{ }} return 1;")
        {
            NewCode = $"await {Client}.Loans.ListAsync(); return 1;",
            Answer = Page,
        },
        new("another parameter for the next page", "parameter: after, items", "parameter: state, items", $"await foreach (var loan in {Client}.Loans.ListAsync()) {{ }} return 1;") { Answer = """{"items":[],"next":"n"}""" },
        new("idempotency removed", "      x-idempotency: { header: Idempotency-Key }\n", "", Create) { NewCode = $"return (await {Client}.Loans.CreateAsync(new() {{ Book = \"b\" }})).Id;", Answer = Loan },
        new("another header with the idempotency key", "x-idempotency: { header: Idempotency-Key }", "x-idempotency: { header: X-Once }", Create) { NewCode = Create.Replace("IdempotencyKey", "XOnce"), Answer = Loan },
        new("an error body with another type", "'422': { description: Wrong., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' }", "'422': { description: Wrong., content: { application/json: { schema: { $ref: '#/components/schemas/Query' }", Create)
        {
            Type = "Problem",
            Before = """{"code":"c"}""",
            After = """{"text":"t"}""",
            Answer = Loan,
        },
        new("a response header removed", "          headers: { X-Total: { schema: { type: integer, format: int32 } } }\n", "", "return typeof(TestHeaders).Name;"),
        new("other credentials", "security: [{ bearer: [] }]", "security: [{ key: [] }]", Get) { Answer = Loan },
        new("an operation with other credentials", "      operationId: loans.get\n", "      operationId: loans.get\n      security: [{ key: [] }]\n", Get.Replace(Client, Both)) { Answer = Loan },
        new("an alternative credential", "      operationId: loans.get\n", "      operationId: loans.get\n      security: [{ bearer: [] }, { key: [] }]\n", Get) { Answer = Loan },
        new("another header of an API key", "name: X-Key", "name: X-Token", Keyed) { Answer = Page },
        new("another server", "http://localhost/v1", "http://localhost/v2", "return (await new TestClient(\"k\", new() { HttpClient = new HttpClient(handler) }).Loans.GetAsync(\"1\")).Id;") { Answer = Loan },
        new("an operation deprecated", "      operationId: loans.get\n", "      operationId: loans.get\n      deprecated: true\n", Get) { Answer = Loan },
    ];
}
