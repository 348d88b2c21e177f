namespace Gigstack.Generator.Tests.Updates;

/// <summary>Changes of schemas of bodies.</summary>
internal static class BodyUpdates
{
    private const string Key = "return Anonymous() is null;";

    private const string Create = "try { await new TestClient(\"k\", Options()).Loans.CreateAsync(new() { Book = \"b\" }, new() { IdempotencyKey = \"k\" }); } catch (ApiException) { } return 1;";

    private const string Note = "note: { type: string }\n        pages";

    private const string Copies = "copies: { type: integer, format: int32 }";

    public static IEnumerable<UpdateCase> All =>
    [
        new("a property of a request removed", "        note: { type: string }\n", "", "return new NewLoan { Book = \"b\", Note = \"n\" }.Note;")
        {
            Type = "NewLoan",
            Before = """{"book":"b","note":"n"}""",
            IsSent = true,
        },
        new("an optional property of a response removed", "        email: { type: string }\n", "", """return Read<Reader>("{\"name\":\"n\"}").Email;""")
        {
            Type = "Reader",
            Before = """{"name":"n","email":"e"}""",
            After = """{"name":"n"}""",
        },
        new(
            "a required property of a response removed",
            "      required: [id, state]\n      properties:\n        id: { type: string }\n",
            "      required: [state]\n      properties:\n",
            "return ((Loan?)null)?.Id;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open"}""",
            After = """{"state":"open"}""",
        },
        new("an optional property of a response renamed", "        email: {", "        email_address: {", """return Read<Reader>("{\"name\":\"n\"}").Email;""")
        {
            Type = "Reader",
            Before = """{"name":"n","email":"e"}""",
            After = """{"name":"n","email_address":"e"}""",
        },
        new("a property of a request renamed", Note, "remark: { type: string }\n        pages", "return new NewLoan { Book = \"b\", Note = \"n\" }.Note;")
        {
            Type = "NewLoan",
            Before = """{"book":"b","note":"n"}""",
            IsSent = true,
        },
        new("a property of a request newly required", "required: [book]", "required: [book, pages]", Create)
        {
            Type = "NewLoan",
            Before = """{"book":"b"}""",
            IsSent = true,
        },
        new("a property of a request newly optional", "required: [book]", "required: []", Create)
        {
            Type = "NewLoan",
            Before = """{"book":"b"}""",
            IsSent = true,
        },
        new("a property of a response newly required", "required: [id, state]", "required: [id, state, copies]", """return new Loan { Id = "1", State = "open" };""")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open"}""",
            After = """{"id":"1","state":"open","copies":1}""",
        },
        new("a property of a response newly optional", "required: [id, state]", "required: [id]", "State state = Read<Loan>(\"{\\\"id\\\":\\\"1\\\",\\\"state\\\":\\\"open\\\"}\").State; return state;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open"}""",
            After = """{"id":"1"}""",
        },
        new("a required property of a response newly nullable", "        name: { type: string }", "        name: { type: [string, 'null'] }", "return Read<Reader>(\"{\\\"name\\\":\\\"n\\\"}\").Name.Length;")
        {
            Type = "Reader",
            Before = """{"name":"n"}""",
            After = """{"name":null}""",
        },
        new(
            "a new required property of a request",
            "[book]\n      properties:\n        book: { type: string }\n",
            "[book, branch]\n      properties:\n        book: { type: string }\n        branch: { type: string }\n",
            Create)
        {
            Type = "NewLoan",
            Before = """{"book":"b"}""",
            IsSent = true,
        },
        new("a new optional property", Copies, Copies + "\n        shelf: { type: string }", """return new Loan { Id = "1", State = "open" };""")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open"}""",
            After = """{"id":"1","state":"open","shelf":"s"}""",
        },
        new("an integer wider in a response", Copies, "copies: { type: integer, format: int64 }", "int? copies = Read<Loan>(\"{\\\"id\\\":\\\"1\\\",\\\"state\\\":\\\"open\\\"}\").Copies; return copies;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","copies":1}""",
            After = """{"id":"1","state":"open","copies":5000000000}""",
        },
        new("an integer wider in a request", "pages: { type: integer, format: int32 }", "pages: { type: integer, format: int64 }", "int? pages = new NewLoan { Book = \"b\" }.Pages; return pages;")
        {
            Type = "NewLoan",
            Before = """{"book":"b","pages":1}""",
            IsSent = true,
        },
        new("a number that becomes a string", Copies, "copies: { type: string }", "int? copies = Read<Loan>(\"{\\\"id\\\":\\\"1\\\",\\\"state\\\":\\\"open\\\"}\").Copies; return copies;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","copies":1}""",
            After = """{"id":"1","state":"open","copies":"1"}""",
        },
        new("a time that becomes any string", "due: { type: string, format: date-time }", "due: { type: string }", "DateTimeOffset? due = Read<Loan>(\"{\\\"id\\\":\\\"1\\\",\\\"state\\\":\\\"open\\\"}\").Due; return due;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","due":"2026-01-01T00:00:00Z"}""",
            After = """{"id":"1","state":"open","due":"soon"}""",
        },
        new("a time in seconds instead of text", "due: { type: string, format: date-time }", "due: { type: integer, format: unix-time }", "DateTimeOffset? due = Read<Loan>(\"{\\\"id\\\":\\\"1\\\",\\\"state\\\":\\\"open\\\"}\").Due; return due;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","due":"2026-01-01T00:00:00Z"}""",
            After = """{"id":"1","state":"open","due":1767225600}""",
        },
        new("the values of a map have another type", "additionalProperties: { type: string }", "additionalProperties: { type: integer, format: int32 }", "string? label = Read<Loan>(\"{\\\"id\\\":\\\"1\\\",\\\"state\\\":\\\"open\\\"}\").Labels?[\"a\"]; return label;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","labels":{"a":"b"}}""",
            After = """{"id":"1","state":"open","labels":{"a":1}}""",
        },
        new("a request that allows no other properties any more", "    NewLoan:\n      type: object\n", "    NewLoan:\n      type: object\n      additionalProperties: false\n", "return new NewLoan { Book = \"b\" }.AdditionalProperties;")
        {
            Type = "NewLoan",
            Before = """{"book":"b","extra":1}""",
            IsSent = true,
        },
        new("a property deprecated", Copies, "copies: { type: integer, format: int32, deprecated: true }", "return new Loan { Id = \"1\", State = \"open\", Copies = 1 };")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","copies":1}""",
            After = """{"id":"1","state":"open","copies":1}""",
        },
        new("a description changed", "title: Library, version", "title: Library, description: Books., version", Key),
        new("a schema renamed", "Reader", "Member", "return ((Reader?)null)?.Name;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","reader":{"name":"n"}}""",
            After = """{"id":"1","state":"open","reader":{"name":"n"}}""",
        },
    ];
}
