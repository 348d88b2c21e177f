using System.Globalization;
using System.Text;
using Gigstack.Generator.Document;
using Gigstack.Generator.Model;
using Gigstack.Generator.Surface;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>The file of the listing: what is read of it, and what is said about its lines.</summary>
public sealed class ListingTests
{
    private const string Path = "/apis/test.surface.txt";

    [Fact]
    public void A_listing_is_read_as_it_is_written()
    {
        var listing = UpdateListing.Of(OpenApi.Schemas("""
            Odd:
              type: string
              enum: ["a | b", "say \"no\"", "back\\slash", "tab\tand\nline", "renamed A -> B", "# no", "ü\u2028\ud83d\ude00"]
            """));
        var text = listing.ToString();
        var again = SurfaceListing.Parse(text.Split('\n'));
        Assert.Empty(again.Malformed);
        Assert.Equal(text, again.ToString());
        Assert.Contains("say \"no\"", again.Lines.Values.Select(static line => line["wire"]));
        Assert.Contains("tab\tand\nline", again.Lines.Values.Select(static line => line["wire"]));
    }

    [Fact]
    public void Lines_are_sorted_whatever_the_order_of_the_document()
    {
        var first = UpdateListing.Of(OpenApi.Schemas("A: { type: object, properties: { x: { type: string }, b: { type: string } } }\nB: { type: object }"));
        var second = UpdateListing.Of(OpenApi.Schemas("B: { type: object }\nA: { type: object, properties: { b: { type: string }, x: { type: string } } }"));
        Assert.Equal(first.ToString(), second.ToString());
    }

    [Theory]
    [InlineData("Person.Email")]
    [InlineData("Person.Email : string | wire=email")]
    [InlineData("Person.Email : string | wire=\"email")]
    [InlineData("renamed Person.Email Person.Mail")]
    [InlineData(" : string")]
    public void A_malformed_line_is_reported_at_its_place(string line)
    {
        var places = Findings("# listing\n" + line + "\n").Where(static finding => finding.StartsWith("GIG0036", StringComparison.Ordinal));
        Assert.StartsWith("GIG0036 test.surface.txt(2,1)", Assert.Single(places), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("renamed Loan.Copy -> Loan.Number", "there is no 'Loan.Number'")]
    [InlineData("renamed Loan.Due -> Loan.Copies", "'Loan.Due' is still in the document")]
    public void A_rename_without_a_member_is_reported(string line, string problem)
    {
        var finding = Assert.Single(Findings(UpdateListing.Of(UpdateDocument.Text) + line + "\n"));
        Assert.Contains(problem, finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_in_the_listing_is_no_break_of_code()
    {
        var listing = UpdateListing.Of(UpdateDocument.Text).ToString().Replace("Loan.Copies", "Loan.Count", StringComparison.Ordinal);
        Assert.StartsWith("GIG0033", Assert.Single(Findings(listing)), StringComparison.Ordinal);
        Assert.StartsWith("GIG0034", Assert.Single(Findings(listing + "renamed Loan.Count -> Loan.Copies\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_changes_are_warnings_and_the_others_information()
    {
        var gone = string.Concat(Enumerable.Range(0, 150).Select(static i => string.Create(CultureInfo.InvariantCulture, $"Loan.Gone{i} : string? | optional wire=\"gone{i}\"\n")));
        var run = Run(UpdateListing.Of(UpdateDocument.Text) + gone);
        Assert.Equal(100, run.Count(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        Assert.Equal(150, run.Count);
    }

    [Fact]
    public void A_file_that_is_not_a_listing_is_not_read()
    {
        var run = Generation.Run([new ApiFile("/apis/test.yaml", UpdateDocument.Text) { Surface = Path }, new ApiFile(Path, "Gone : record") { Kind = "" }]);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id.StartsWith("GIG003", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_without_a_listing_is_not_compared() =>
        Assert.Empty(Generation.Run([new ApiFile("/apis/test.yaml", UpdateDocument.Text)]).Diagnostics.Where(IsOfSurface));

    [Theory]
    [InlineData("Person.Email -> Person.Mail")]
    [InlineData("renamed -> Person.Mail")]
    [InlineData("renamed A B -> C")]
    public void A_line_that_is_no_rename_renames_nothing(string line) => Assert.Null(RenamedMember.Parse(line));

    [Fact]
    public void Any_listing_is_compared()
    {
        var surface = UpdateListing.Surface(UpdateDocument.Text);
        var text = UpdateListing.Of(UpdateDocument.Text).ToString();
        var random = new Random(16);
        for (var i = 0; i < 1000; i++)
        {
            var damaged = new StringBuilder(text);
            for (var j = random.Next(1, 30); j > 0; j--)
                Damage(damaged, random);
            var findings = surface.Compare(new SourceDocument(Path, new DocumentText(damaged.ToString())), CancellationToken.None);
            Assert.DoesNotContain(findings, finding => finding.Args.Any(static text => text.Contains("cannot be compared", StringComparison.Ordinal)));
        }
    }

    /// <summary>Removes, repeats or replaces some characters, or exchanges two lines' ends.</summary>
    private static void Damage(StringBuilder text, Random random)
    {
        const string characters = " .:|=\"\\?<>[],#abcR{}\n";
        var at = random.Next(text.Length - 20);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, random.Next(1, 20));
                break;
            case 1:
                text.Insert(at, text.ToString(at, random.Next(1, 20)));
                break;
            case 2:
                text[at] = characters[random.Next(characters.Length)];
                break;
            default:
                text.Insert(at, text.ToString(random.Next(text.Length - 20), 20));
                break;
        }
    }

    private static IEnumerable<string> Findings(string listing) => Run(listing).Select(static diagnostic =>
    {
        var span = diagnostic.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} {span.Path[6..]}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    });

    private static List<Microsoft.CodeAnalysis.Diagnostic> Run(string listing) =>
    [
        .. Generation.Run([new ApiFile("/apis/test.yaml", UpdateDocument.Text) { Surface = Path }, ApiFile.Listing(Path, listing)])
            .Diagnostics.Where(IsOfSurface),
    ];

    private static bool IsOfSurface(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        string.CompareOrdinal(diagnostic.Id, "GIG0032") >= 0 && string.CompareOrdinal(diagnostic.Id, "GIG0036") <= 0;
}
