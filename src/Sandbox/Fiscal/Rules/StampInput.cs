namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>An income or egress invoice that is about to be stamped.</summary>
/// <param name="Invoice">The invoice as it will be stored, with the complete items.</param>
/// <param name="Sent">What it was asked for with.</param>
/// <param name="Totals">Its amounts.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Now">When.</param>
internal sealed record StampInput(JsonObject Invoice, JsonObject Sent, InvoiceTotals Totals, FiscalIssuer Issuer, DateTimeOffset Now)
{
    public Receiver Receiver { get; } = new(Invoice["client"]!.AsObject());

    public bool IsIncome => Invoice.Text("invoice_type") == "I";

    /// <summary>The items with the paths of their places.</summary>
    public IEnumerable<(JsonObject Item, string Path, int Index)> Items =>
        Invoice["items"]!.AsArray().Select((item, i) => (item!.AsObject(), $"items[{i}]", i));
}
