using System.Globalization;
using System.Text.Json;
using WireTests.InvoicesApi;

namespace WireTests.Printing;

/// <summary>What <c>ToString</c> shows of generated types.</summary>
public sealed class InvoicesTests
{
    private const string Least = "id: \"inv_1\", status: \"open\", buyer: { }, note: null";

    private static readonly DateTimeOffset s_time = new(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(-6));

    private static Invoice Invoice => new() { Id = "inv_1", Status = "open", Buyer = new Party(), Note = null };

    [Fact]
    public void What_is_not_set_is_not_shown() => Assert.Equal($"Invoice {{ {Least} }}", Invoice.ToString());

    [Fact]
    public void Nothing_is_an_empty_object() => Assert.Equal("Party { }", new Party().ToString());

    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "total", "total: 116.00" },
        { "paid", "paid: false" },
        { "level", "level: 2" },
        { "mixed", "mixed: true" },
        { "mixed text", "mixed: \"auto\"" },
        { "comment", "comment: null" },
        { "items", "items: [{ description: \"A \\\"B\\\"\\n\", price: 1.5 }, { }]" },
        { "tags", "tags: { a: \"1\", \"b c\": \"2\" }" },
        { "issued", "issued: \"2026-01-31T12:00:00.000-06:00\"" },
        { "due", "due: \"2026-01-31\"" },
        { "at", "at: \"09:30:00\"" },
        { "created", "created: 1769882400" },
        { "changes", "changes: [1769882400, 1769882401]" },
        { "term", "term: \"P1M\"" },
        { "key", "key: \"00000000-0000-0000-0000-000000000001\"" },
        { "image", "image: (3 bytes)" },
        { "any", "any: { a: [1, \"x\", null, true, { b: { } }] }" },
        { "ratio", "ratio: 0.5" },
        { "not a number", "ratio: NaN" },
        { "count", "count: -9223372036854775808" },
        { "grid", "grid: [[1, 2], []]" },
        { "maps", "maps: [{ a: 1 }]" },
        { "payment", "payment: Cash { kind: \"cash\", amount: 5 }" },
        { "payments", "payments: [Card { kind: \"card\", last4: \"4242\" }, \"ref\", 7, [1]]" },
        { "odd name", "\"odd name\": \"x\"" },
        { "maybe", "maybe: [\"a\", null]" },
        { "additional", "extra: { a: 1 }, \"x y\": null" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_set_is_shown_as_on_the_wire(string what, string shown)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fa-IR");
        try
        {
            Assert.Equal($"Invoice {{ {Least}, {shown} }}", Order(With(what).ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        // Members are in the order of the document: the one in question goes to the end.
        string Order(string text) => text.Replace(shown + ", ", "", StringComparison.Ordinal) is var rest && rest == text
            ? text
            : rest[..^2] + ", " + shown + " }";
    }

    [Fact]
    public void Objects_are_within_objects() => Assert.Equal(
        $"Invoice {{ {Least}, parent: {{ {Least}, parent: {{ {Least} }} }} }}",
        (Invoice with { Parent = Invoice with { Parent = Invoice } }).ToString());

    [Theory]
    [InlineData("cash", "Payment { Cash { kind: \"cash\" } }")]
    [InlineData("text", "Payment { \"text\" }")]
    [InlineData("number", "Payment { 7 }")]
    [InlineData("none", "Payment { }")]
    public void A_union_shows_its_case(string which, string shown) => Assert.Equal(shown, (which switch
    {
        "cash" => Payment.FromCash(new Cash { Kind = "cash" }),
        "text" => Payment.FromReference("text"),
        "number" => Payment.FromNumber(7),
        _ => default,
    }).ToString());

    [Fact]
    public void Parameters_are_shown() => Assert.Equal(
        "InvoicesCreateParameters { page: 2, X-Trace-Id: \"t\", since: \"2026-01-31T12:00:00.000-06:00\" }",
        new InvoicesCreateParameters { Page = 2, XTraceId = "t", Since = s_time }.ToString());

    [Fact]
    public async Task Headers_that_came_are_shown()
    {
        await using var api = new Api(WireReply.Json("""{"id":"inv_1","status":"open","buyer":{},"note":null}""", 200, "X-Count: 3", "Set-Cookie: session=1"));
        var answer = await new InvoicesClient(api.Anonymous, api.Options<InvoicesClientOptions>()).Invoices.CreateWithResponseAsync(Invoice);

        Assert.Equal("InvoicesHeaders { X-Count: 3 }", new InvoicesHeaders(answer.Headers).ToString());
        Assert.Equal($"Invoice {{ {Least} }}", answer.Value.ToString());
    }

    [Fact]
    public void Files_show_no_content() => Assert.Equal(
        "FilesSendRequest { title: \"t\", file: ApiFile { fileName: \"a.pdf\", contentType: \"application/pdf\" }, "
            + "files: [ApiFile { contentType: \"application/octet-stream\" }] }",
        new FilesSendRequest
        {
            Title = "t",
            File = ApiFile.FromText("content", "a.pdf", "application/pdf"),
            Files = [ApiFile.FromBytes(new byte[] { 1 })],
        }.ToString());

    private static Invoice With(string what) => what switch
    {
        "total" => Invoice with { Total = 116.00m },
        "paid" => Invoice with { Paid = false },
        "level" => Invoice with { Level = 2 },
        "mixed" => Invoice with { Mixed = true },
        "mixed text" => Invoice with { Mixed = "auto" },
        "comment" => Invoice with { Comment = null },
        "items" => Invoice with { Items = [new Item { Description = "A \"B\"\n", Price = 1.5m }, new Item()] },
        "tags" => Invoice with { Tags = new Dictionary<string, string> { ["a"] = "1", ["b c"] = "2" } },
        "issued" => Invoice with { Issued = s_time },
        "due" => Invoice with { Due = new DateOnly(2026, 1, 31) },
        "at" => Invoice with { At = new TimeOnly(9, 30) },
        "created" => Invoice with { Created = s_time },
        "changes" => Invoice with { Changes = [s_time, s_time.AddSeconds(1)] },
        "term" => Invoice with { Term = new IsoDuration(1, TimeSpan.Zero) },
        "key" => Invoice with { Key = new Guid("00000000-0000-0000-0000-000000000001") },
        "image" => Invoice with { Image = [1, 2, 3] },
        "any" => Invoice with { Any = Json("""{"a":[1,"x",null,true,{"b":{}}]}""") },
        "ratio" => Invoice with { Ratio = 0.5 },
        "not a number" => Invoice with { Ratio = double.NaN },
        "count" => Invoice with { Count = long.MinValue },
        "grid" => Invoice with { Grid = [[1, 2], []] },
        "maps" => Invoice with { Maps = [new Dictionary<string, long> { ["a"] = 1 }] },
        "payment" => Invoice with { Payment = new Cash { Kind = "cash", Amount = 5 } },
        "payments" => Invoice with { Payments = [new Card { Kind = "card", Last4 = "4242" }, "ref", Payment.FromNumber(7), Unknown("[1]")] },
        "odd name" => Invoice with { OddName = "x" },
        "maybe" => Invoice with { Maybe = ["a", null] },
        "additional" => Invoice with
        {
            AdditionalProperties = new Dictionary<string, JsonElement> { ["extra"] = Json("""{"a":1}"""), ["x y"] = Json("null") },
        },
        _ => throw new ArgumentException(what),
    };

    private static Payment Unknown(string json) => JsonSerializer.Deserialize<Payment>(json);

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
