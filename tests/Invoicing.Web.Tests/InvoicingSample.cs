using System.Globalization;
using AngleSharp.Html.Dom;

namespace InvoicingWebTests;

/// <summary>The sample as it comes: with the Sandbox, and without any setting.</summary>
public sealed class InvoicingSample : IAsyncLifetime
{
    public SampleProcess Process { get; private set; } = null!;

    public async Task InitializeAsync() => Process = await SampleProcess.StartAsync();

    public async Task DisposeAsync() => await Process.DisposeAsync();

    public Visitor Visit() => new(Process.Address);
}

/// <summary>What several tests do with the pages.</summary>
internal static class InvoicingVisits
{
    public const string Team = "/norte";

    /// <summary>What the form needs besides what it comes with.</summary>
    public static (string Name, string Value)[] Sale(VisitedPage form, string price = "100.50", string quantity = "2") =>
    [
        ("Form.Client", ((IHtmlOptionElement)form.Document.QuerySelector("select option:nth-child(2)")!).Value),
        ("Form.Description", "Diseño de página"),
        ("Form.Quantity", quantity),
        ("Form.UnitPrice", price),
    ];

    public static Task<VisitedPage> NewInvoiceAsync(this Visitor visitor) => visitor.OpenAsync($"{Team}/facturas/nueva");

    public static async Task<int> CountAsync(this Visitor visitor) =>
        int.Parse((await visitor.OpenAsync(Team)).Text(".count"), CultureInfo.InvariantCulture);
}
