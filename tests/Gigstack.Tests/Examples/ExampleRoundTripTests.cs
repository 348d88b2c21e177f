using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GigstackTests.Documents;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Examples;

/// <summary>Every JSON example of the seed pages stands in the documents, at its request or status.</summary>
public sealed class ExampleRoundTripTests
{
    public static TheoryData<string, string> Operations { get; } = SpecRows.Operations(_ => true);

    [Theory]
    [MemberData(nameof(Operations))]
    public void The_codecs_read_every_example_and_write_it_back(string ns, string id) =>
        Assert.All(Examples(ns, id), example => JsonAssert.Equal(example.Written, GigstackJsonText.Again(example.Type, example.Json).Json));

    [Theory]
    [MemberData(nameof(Operations))]
    public void System_text_json_with_the_generated_resolver_does_the_same(string ns, string id)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(Resolver(ns), new DefaultJsonTypeInfoResolver()) };
        Assert.All(Examples(ns, id), example =>
        {
            var value = JsonSerializer.Deserialize(example.Json, example.Type, options)!;
            Assert.IsAssignableFrom(example.Type, value);
            JsonAssert.Equal(example.Written, JsonSerializer.Serialize(value, example.Type, options));
        });
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void No_example_needs_a_property_that_the_document_does_not_name(string ns, string id) =>
        Assert.All(
            Examples(ns, id),
            example => Assert.Null(GeneratedValue.FirstUnnamed(GigstackJsonText.Read(example.Type, example.Json))));

    [Fact]
    public void The_codecs_read_every_event_and_write_it_back() =>
        Assert.All(SpecDocument.All.SelectMany(document => document.Webhooks.Values), example =>
        {
            var (value, json) = GigstackJsonText.Again(example.Type, example.Json);
            JsonAssert.Equal(example.Written, json);
            Assert.Null(GeneratedValue.FirstUnnamed(value));
        });

    [Fact]
    public void The_invoice_of_the_schema_page_is_read_into_every_field()
    {
        var get = SpecDocument.Current.Operation("invoices.income.get");
        var invoice = (Gigstack.Invoice)GigstackJsonText.Read(typeof(Gigstack.Invoice), get.ResponseExamples.First().Json);

        // CODE facts, which the page does not show.
        string[] elsewhere = [
            nameof(invoice.LastBalance),
            nameof(invoice.PaymentComplements),
            nameof(invoice.Metadata),
            nameof(invoice.AdditionalProperties)];
        var unread = invoice.GetType()
            .GetProperties()
            .Where(property => property.GetValue(invoice) is null)
            .Select(property => property.Name);
        Assert.Equal(elsewhere.Order(), unread.Order());
        Assert.Equal((1160m, 123L, Gigstack.InvoiceStatus.Draft), (invoice.Total, invoice.FolioNumber, invoice.Status));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1677651234), invoice.Stamp!.StampAt);
        Assert.Equal(Gigstack.CancellationMotive.ErroresSinRelacion, invoice.Cancellation!.Motive);
    }

    /// <summary>The fields of forms have no JSON of their own; the tests of their operations look at each part.</summary>
    private static IEnumerable<SpecExample> Examples(string ns, string id) =>
        SpecDocument.Of(ns)
            .Operation(id).Examples.Where(
                example => example is { IsJson: true, Value: not null } && GigstackJsonText.HasCodec(example.Type));

    private static IJsonTypeInfoResolver Resolver(string ns) =>
        ns == SpecDocument.Current.Namespace ? Gigstack.GigstackJson.Default : Gigstack.V202506.GigstackJson.Default;
}
