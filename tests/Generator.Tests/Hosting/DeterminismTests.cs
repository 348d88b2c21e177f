using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Generator.Tests.Hostile;

namespace Gigstack.Generator.Tests.Hosting;

/// <summary>The same documents give the same bytes: whenever, in whatever culture, in whatever order.</summary>
public class DeterminismTests
{
    private static readonly ApiFile[] s_files =
    [
        new("/apis/a.yaml", OpenApi.Paths(
            "/items/{id}: { get: { operationId: items.insert_i, parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: limit, in: query, schema: { type: integer, minimum: -5, maximum: 10, default: -1 } }], responses: { '204': { description: Done } } } }",
            """
            invoice: { type: object, properties: { id: { type: string }, issuer: { $ref: 'shared.yaml#/components/schemas/issuer' }, tax: { type: number, format: decimal, minimum: -1.5 } } }
            kind: { type: string, enum: [iva, isr, '-1', ieps] }
            """)),
        new(
            "/apis/b.yaml",
            OpenApi.Schemas("interest: { type: object, properties: { issuer: { $ref: 'shared.yaml#/components/schemas/issuer' } } }")) { Namespace = "Other" },
        new("/apis/rich.json", SeedDocument.Own("rich31").ToJsonString()) { Namespace = "Rich", ClientName = "RichClient" },
        new(
            "/apis/hostile.json",
            HostileWords.Document(SeedDocument.Own("rich31"), 7)) { Namespace = "Hostile", ClientName = "HostileClient" },
        ApiFile.Reference(
            "/apis/shared.yaml",
            "components: { schemas: { issuer: { type: object, properties: { city: { $ref: 'deep/city.yaml#/city' } } } } }"),
        ApiFile.Reference("/apis/deep/city.yaml", "city: { type: object, properties: { zip: { type: integer, minimum: -3 } } }"),
    ];

    [Fact]
    public void Two_runs_give_the_same() => Assert.Equal(Texts(s_files), Texts(s_files));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("th-TH")]
    public void Cultures_make_no_difference(string name)
    {
        var expected = Texts(s_files);
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);

            // Without the culture's data this test would show nothing.
            Assert.NotEqual(
                "I-1 2025",
                CultureInfo.CurrentCulture.TextInfo.ToUpper("i") + (-1).ToString(CultureInfo.CurrentCulture) + new DateTime(2025, 1, 1).ToString(" yyyy", CultureInfo.CurrentCulture));
            Assert.Equal(expected, Texts(s_files));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    [Fact]
    public void Order_of_the_files_makes_no_difference()
    {
        var expected = Texts(s_files).Order(StringComparer.Ordinal);

        Assert.Equal(expected, Texts([.. s_files.Reverse()]).Order(StringComparer.Ordinal));
        Assert.Equal(expected, Texts([s_files[4], s_files[2], s_files[0], s_files[5], s_files[3], s_files[1]]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Output_has_plain_line_ends_and_no_paths()
    {
        var texts = Texts(s_files);

        Assert.All(texts, static text => Assert.DoesNotContain('\r', text));
        Assert.All(texts, static text => Assert.DoesNotContain("/apis/", text, StringComparison.Ordinal));
        Assert.Equal(
            texts,
            Texts([.. s_files.Select(static file => file with { Text = file.Text.Replace("\n", "\r\n", StringComparison.Ordinal), Path = "/elsewhere" + file.Path })]));
    }

    [Fact]
    public void Long_names_make_short_file_names_that_stay_apart()
    {
        var name = new string('a', 200);
        var generation = Generation.Clean(
            OpenApi.Schemas($"{name}1: {{ type: object, properties: {{ a: {{ type: string }} }} }}\n{name}2: {{ type: object, properties: {{ a: {{ type: string }} }} }}"));

        Assert.Equal(4, generation.Files.Count);
        Assert.All(generation.Files.Keys, static hint => Assert.True(hint.Length < 110, hint));
        Assert.Equal(
            generation.Files.Keys,
            Generation.Clean(OpenApi.Schemas($"{name}1: {{ type: object, properties: {{ a: {{ type: string }} }} }}\n{name}2: {{ type: object, properties: {{ a: {{ type: string }} }} }}")).Files.Keys);
    }

    /// <summary>The files, and what was reported.</summary>
    private static List<string> Texts(ApiFile[] files)
    {
        var generation = Generation.Run(files);
        return
        [
            .. generation.Result.Results[0].GeneratedSources.Select(static source => source.HintName + "\n" + source.SourceText),
            .. generation.Diagnostics.Select(
                static diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture)),
        ];
    }
}
