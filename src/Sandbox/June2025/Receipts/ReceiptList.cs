using Gigstack.Sandbox.June2025.Clients;

namespace Gigstack.Sandbox.June2025.Receipts;

/// <summary>GET /receipts of June 2025.</summary>
internal static class ReceiptList
{
    /// <summary>The issue date in milliseconds. Strings with different offsets cannot be compared.</summary>
    public const string IssuedAt = "issuedAt";

    public static ApiReply Answer(ApiCall call, string resource)
    {
        var query = new DocumentQuery(resource);
        foreach (var name in (ReadOnlySpan<string>)["clientId", "status", "receiptNumber"])
        {
            if (call.Query.Text(name) is { } value)
                query.Equal("$." + name, value);
        }

        if (call.Query.Time("from", endOfDay: false) is { } from)
            query.AtLeast("$." + IssuedAt, from.ToUnixTimeMilliseconds());
        if (call.Query.Time("to", endOfDay: true) is { } to)
            query.AtMost("$." + IssuedAt, to.ToUnixTimeMilliseconds());
        if (call.Query.Number("minAmount") is { } minimum)
            query.AtLeast("$.amount", minimum);
        if (call.Query.Number("maxAmount") is { } maximum)
            query.AtMost("$.amount", maximum);
        return June2025List.Answer(call, query, "Receipts", document =>
            ReceiptFields.Show(document.Body, ClientRoutes.Find(call, document.Body.Text("clientId")!), Shapes.Item));
    }
}
