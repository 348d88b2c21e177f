using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>Old names that a listing keeps: what code of before the update compiles to, and what is on the wire.</summary>
public class OldNameTests
{
    private static readonly (string Before, string After)[] s_edits =
    [
        ("email: { type: string }", "email_address: { type: string }"),
        ("[id, state]", "[key, state]"),
        ("        id: { type: string }", "        key: { type: string }"),
        ("enum: [open, late, returned]", "enum: [open, overdue, returned]"),
        ("loans.get", "loans.find"),
        ("loans.list", "loans.all"),
        ("loans.cover", "loans.image"),
        ("loans.delete", "loans.remove"),
        ("name: shelves", "name: rooms"),
        ("X-Total", "X-Count"),
    ];

    private static readonly string[] s_renamed =
    [
        "renamed Reader.Email -> Reader.EmailAddress",
        "renamed Loan.Id -> Loan.Key",
        "renamed State.Late -> State.Overdue",
        "renamed LoansClient.GetAsync -> LoansClient.FindAsync",
        "renamed LoansClient.ListAsync -> LoansClient.AllAsync",
        "renamed LoansClient.CoverAsync -> LoansClient.ImageAsync",
        "renamed LoansClient.DeleteAsync -> LoansClient.RemoveAsync",
        "renamed LoansAllParameters.Shelves -> LoansAllParameters.Rooms",
        "renamed TestHeaders.XTotal -> TestHeaders.XCount",
    ];

    private const string Code = """
        var client = Anonymous();
        var reader = new Reader { Name = "Ana", Email = "a@b.example" };
        var again = reader with { Email = "c@d.example" };
        var loan = (await client.Loans.GetWithResponseAsync("1")).Value;
        var same = await client.Loans.GetAsync(id: "1");
        var list = client.Loans.ListAsync(new() { Shelves = new[] { "a" } });
        await client.Loans.DeleteAsync("1");
        var cover = client.Loans.CoverAsync("1");
        var total = new TestHeaders(new Dictionary<string, IReadOnlyList<string>> { ["X-Count"] = new[] { "7" } }).XTotal;
        return $"{Write(again)} {again == reader with { Email = "c@d.example" }} {again.ToString().Split("c@d.example").Length} {loan.Id} {same.Id} {loan.State == State.Late} {total} {Write(loan)}";
        """;

    private const string Answer = """{"key":"k","state":"overdue"}""";

    [Fact]
    public void Code_with_old_names_compiles_with_warnings_that_name_the_new_ones()
    {
        var generation = Updated(Source(Code), s_renamed);
        var warnings = generation.Output.GetDiagnostics().Where(static one => one.Severity >= DiagnosticSeverity.Warning).ToList();

        Assert.All(warnings, static warning => Assert.Equal("CS0618", warning.Id));
        Assert.Equal(
            ["AllAsync", "EmailAddress", "FindAsync", "FindWithResponseAsync", "ImageAsync", "Key", "Overdue", "RemoveAsync", "Rooms", "XCount"],
            warnings.Select(static one => one.GetMessage(CultureInfo.InvariantCulture).Split('\'')).Select(static parts => parts[^3])
                .Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(generation.Diagnostics, static one => one.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Old_names_have_the_values_of_the_new_ones_and_are_not_written() => Assert.Equal(
        """
        {"name":"Ana","email_address":"c@d.example"} True 2 k k True 7 {"key":"k","state":"overdue"}
        """,
        Updated(Source(Code), s_renamed).Execute(StubHandler.Json(Answer)));

    [Fact]
    public void Without_the_lines_it_does_not_compile() => Assert.Null(Updated(Source(Code), []).Image);

    [Fact]
    public void Groups_unions_and_presets_keep_old_names()
    {
        const string document = """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            servers: [{ url: http://localhost/v1 }]
            paths:
              /pets: { get: { operationId: animals.chat, responses: { '200': { description: Ok, content: { text/event-stream: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
            components:
              schemas:
                Pet:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: integer, format: int32 }]
                Cat:
                  type: object
                  properties: { name: { type: string }, nested: { type: object, properties: { kind: { type: string, enum: [big] } } } }
                  x-csharp-presets: { class: Cats, members: { Tom: { value: { name: Tom } } } }
            """;
        var generation = Run(
            document,
            Source("""
                var stream = Anonymous().Pets.TalkAsync();
                var pet = Pet.FromTiger(Cats.Thomas);
                return $"{pet.TryGetTiger(out var tiger)} {tiger.Name} {pet.TryGetWhole(out _)} {Cat.NestedInfo.KindValue.Large}";
                """),
            "renamed TestClient.Pets -> TestClient.Animals",
            "renamed AnimalsClient.TalkAsync -> AnimalsClient.ChatAsync",
            "renamed Pet.Tiger -> Pet.Cat",
            "renamed Pet.Whole -> Pet.Number",
            "renamed Cats.Thomas -> Cats.Tom",
            "renamed Cat.NestedInfo.KindValue.Large -> Cat.NestedInfo.KindValue.Big");

        Assert.Empty(generation.Diagnostics.Where(static one => one.Severity >= DiagnosticSeverity.Warning).Select(static one => one.ToString()));
        Assert.Equal("True Tom False big", generation.Execute());
    }

    [Theory]
    [InlineData("renamed Person -> Reader", "'Reader' is a type, and a type has one name; an entry of Names keeps 'Person'")]
    [InlineData("renamed LoansClient.FindAsync.key -> LoansClient.FindAsync.id", "'LoansClient.FindAsync.id' cannot have a second name; an entry of Names keeps 'LoansClient.FindAsync.key'")]
    [InlineData("renamed Person.Email -> Reader.EmailAddress", "'Person.Email' was not in 'Reader', and only a member of the same type keeps its old name")]
    [InlineData("renamed Reader.JsonCodec -> Reader.EmailAddress", "'Reader' cannot have another member of the name 'JsonCodec'")]
    [InlineData("renamed Reader.1 -> Reader.EmailAddress", "'Reader' cannot have another member of the name '1'")]
    [InlineData("renamed LoansClient.Get -> LoansClient.FindAsync", "'LoansClient' cannot have another member of the name 'Get'")]
    [InlineData("renamed Reader.Email -> Reader.Post", "there is no 'Reader.Post'")]
    public void A_line_that_keeps_no_name_is_reported(string line, string problem)
    {
        var generation = Updated("", [line]);

        Assert.Equal("The line has no effect: " + problem, generation.Message("GIG0036"));
        generation.MustCompile();
    }

    [Fact]
    public void A_rename_is_printed_as_an_obsolete_member() => Assert.EndsWith(
        """
        partial record Reader
        {
            /// <inheritdoc cref="EmailAddress"/>
            [global::System.Obsolete("Renamed to 'EmailAddress'.")]
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            [global::System.Text.Json.Serialization.JsonIgnore]
            public string? Email
            {
                get => EmailAddress;
                init => EmailAddress = value;
            }
        }

        """.ReplaceLineEndings("\n"),
        Updated("", [s_renamed[0]]).Files["Test.Renamed.g.cs"],
        StringComparison.Ordinal);

    private static Generation Updated(string source, params string[] renamed) => Run(
        s_edits.Aggregate(UpdateDocument.Text, static (text, edit) => text.Replace(edit.Before, edit.After, StringComparison.Ordinal)), source, renamed);

    private static Generation Run(string document, string source, params string[] renamed)
    {
        var listing = string.Concat(renamed.Select(static line => line + "\n")) + UpdateListing.Of(document);
        return Generation.Run(
            [
                new ApiFile("/apis/test.yaml", document) { Surface = "test.surface.txt" },
                ApiFile.Listing("/apis/test.surface.txt", listing),
            ],
            source);
    }

    private static string Source(string code) => Probe.Source(code).Replace("CS0618, ", "", StringComparison.Ordinal);
}
