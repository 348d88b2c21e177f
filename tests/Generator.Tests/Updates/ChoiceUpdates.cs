namespace Gigstack.Generator.Tests.Updates;

/// <summary>Changes of listed values, unions and webhooks.</summary>
internal static class ChoiceUpdates
{
    private const string List =
        "await foreach (var loan in new TestClient(\"k\", Options()).Loans.ListAsync(new() { State = State.Late })) { } return 1;";

    private const string Page = """{"items":[]}""";

    public static IEnumerable<UpdateCase> All =>
    [
        new("an enum value added", "enum: [open, late, returned]", "enum: [open, late, lost, returned]", List)
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open"}""",
            After = """{"id":"1","state":"lost"}""",
            Answer = Page,
        },
        new("an enum value removed", "enum: [open, late, returned]", "enum: [open, returned]", List) { NewCode = List.Replace("State.Late", "State.Open"), Answer = Page },
        new("an enum value renamed", "enum: [open, late, returned]", "enum: [open, overdue, returned]", List) { NewCode = List.Replace("State.Late", "State.Overdue"), Answer = Page },
        new("an enum value with another name in C#", "enum: [open, late, returned]", "enum: [open, late, returned]\n      x-enum-varnames: [Open, Overdue, Returned]", List) { NewCode = List.Replace("State.Late", "State.Overdue"), Answer = Page },
        new("a case of a union added", "        - $ref: '#/components/schemas/Waiver'\n", "        - $ref: '#/components/schemas/Waiver'\n        - $ref: '#/components/schemas/Problem'\n", "return Read<Fee>(\"{\\\"kind\\\":\\\"waiver\\\"}\").TryGetFine(out _);")
        {
            Type = "Fee",
            Before = """{"kind":"fine","amount":1}""",
            After = """{"kind":"Problem","code":"c"}""",
        },
        new("a case of a union removed", "        - $ref: '#/components/schemas/Waiver'\n", "", "return Read<Fee>(\"{\\\"kind\\\":\\\"waiver\\\"}\").TryGetWaiver(out _);")
        {
            Type = "Fee",
            Before = """{"kind":"waiver"}""",
            After = """{"kind":"fine","amount":1}""",
        },
        new("a discriminator with another value", "mapping: { fine: '#", "mapping: { penalty: '#", "return Read<Fee>(\"{\\\"kind\\\":\\\"fine\\\",\\\"amount\\\":1}\").TryGetFine(out _);")
        {
            Type = "Fine",
            Before = """{"kind":"fine","amount":1}""",
            After = """{"kind":"penalty","amount":1}""",
        },
        new("a webhook removed", "  loan.overdue:", "  loan.lost:", "return new TestWebhook.LoanOverdue(new Loan { Id = \"1\", State = \"open\" }).Payload.Id;"),
        new("a union that becomes one type", "fee: { $ref: '#/components/schemas/Fee' }", "fee: { $ref: '#/components/schemas/Fine' }", "return ((Loan?)null)?.Fee?.TryGetFine(out _);")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open","fee":{"kind":"waiver"}}""",
            After = """{"id":"1","state":"open","fee":{"kind":"fine","amount":1}}""",
        },
        new("a listed string that becomes any string", "    State:\n      type: string\n      enum: [open, late, returned]", "    State:\n      type: string", "State state = State.Late; return state.Value;")
        {
            Type = "Loan",
            Before = """{"id":"1","state":"open"}""",
            After = """{"id":"1","state":"any"}""",
        },
    ];
}
