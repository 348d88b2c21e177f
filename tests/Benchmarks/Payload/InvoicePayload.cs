using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gigstack.Benchmarks.Payload;

/// <summary>The invoice of the documentation as a server sends it: without white space, letters not escaped.</summary>
internal static class InvoicePayload
{
    public const string Id = "invoice_1234567890";

    private static readonly JsonWriterOptions s_asServersWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Invoice { get; } = Compact(static (writer, invoice) => invoice.WriteTo(writer));

    /// <summary>The answer to GET /invoices/income/{id}.</summary>
    public static byte[] Envelope { get; } = Compact(static (writer, invoice) =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("data");
        invoice.WriteTo(writer);
        writer.WriteString("message", "Invoice retrieved successfully");
        writer.WriteEndObject();
    });

    private static byte[] Compact(Action<Utf8JsonWriter, JsonElement> write)
    {
        using var file = typeof(InvoicePayload).Assembly.GetManifestResourceStream("income-invoice.json")
            ?? throw new InvalidOperationException("The project does not embed income-invoice.json.");
        using var document = JsonDocument.Parse(file);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_asServersWrite))
            write(writer, document.RootElement);
        return bytes.ToArray();
    }
}
