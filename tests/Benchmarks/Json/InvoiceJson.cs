using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gigstack.Benchmarks.Payload;
using Gigstack.Benchmarks.SystemTextJson;
using Gigstack.Runtime.Generated;

namespace Gigstack.Benchmarks.Json;

/// <summary>The same work on both sides. Writing goes into a reused buffer with the same options.</summary>
internal sealed class InvoiceJson : IDisposable
{
    private readonly byte[] _text = InvoicePayload.Invoice;
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _writer;
    private readonly Invoice _ours;
    private readonly SetterInvoice _setters;
    private readonly FastInvoice _fast;
    private readonly InitInvoice _init;

    public InvoiceJson()
    {
        _writer = new Utf8JsonWriter(
            _buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _ours = ReadOurs();
        _setters = ReadSetters();
        _fast = ReadFast();
        _init = ReadInit();
        Verify();
    }

    public Invoice ReadOurs() => JsonText.Read(_text, Invoice.JsonCodec.Instance);

    public SetterInvoice ReadSetters() => JsonSerializer.Deserialize(_text, InvoiceContext.Default.SetterInvoice)!;

    public FastInvoice ReadFast() => JsonSerializer.Deserialize(_text, InvoiceContext.Default.FastInvoice)!;

    public InitInvoice ReadInit() => JsonSerializer.Deserialize(_text, InvoiceContext.Default.InitInvoice)!;

    public int WriteOurs()
    {
        _buffer.ResetWrittenCount();
        JsonText.Write(_buffer, _ours, Invoice.JsonCodec.Instance);
        return _buffer.WrittenCount;
    }

    public int WriteSetters() =>
        Write(static (writer, self) => JsonSerializer.Serialize(writer, self._setters, InvoiceContext.Default.SetterInvoice));

    public int WriteFast() =>
        Write(static (writer, self) => JsonSerializer.Serialize(writer, self._fast, InvoiceContext.Default.FastInvoice));

    public int WriteInit() =>
        Write(static (writer, self) => JsonSerializer.Serialize(writer, self._init, InvoiceContext.Default.InitInvoice));

    public void Dispose() => _writer.Dispose();

    private int Write(Action<Utf8JsonWriter, InvoiceJson> write)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        write(_writer, this);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    // All sides write the same bytes, and those hold all that the document says.
    private void Verify()
    {
        var ours = Written(WriteOurs());
        if (ours != Written(WriteSetters()) || ours != Written(WriteFast()) || ours != Written(WriteInit()))
            throw new InvalidOperationException("The sides do not write the same text.");
        using var document = JsonDocument.Parse(_text);
        using var written = JsonDocument.Parse(ours);
        if (!JsonElement.DeepEquals(document.RootElement, written.RootElement))
            throw new InvalidOperationException("What is written is not what was read.");
    }

    private string Written(int length) => Encoding.UTF8.GetString(_buffer.WrittenSpan[..length]);
}
