using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gigstack.Benchmarks.SystemTextJson;

/// <summary>The generated Invoice as one writes it for System.Text.Json by hand: classes with setters. Properties in the same order, enums
/// as strings.</summary>
internal sealed class SetterInvoice
{
    public string Uuid { get; set; } = null!;

    public SetterClient? Client { get; set; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    public string? Currency { get; set; }

    public decimal? ExchangeRate { get; set; }

    public decimal? Total { get; set; }

    public decimal? Subtotal { get; set; }

    public decimal? Taxes { get; set; }

    public decimal? Discount { get; set; }

    public decimal? WithholdingTaxes { get; set; }

    public string? Series { get; set; }

    public long? FolioNumber { get; set; }

    public string? InvoiceType { get; set; }

    public string? Use { get; set; }

    public string? PaymentForm { get; set; }

    public string? PaymentMethod { get; set; }

    public string? Status { get; set; }

    public bool? Livemode { get; set; }

    public string? Owner { get; set; }

    public string? From { get; set; }

    public List<SetterItem>? Items { get; set; }

    public List<string>? Payments { get; set; }

    public List<JsonElement>? Invoices { get; set; }

    public SetterStamp? Stamp { get; set; }

    public SetterCancellation? Cancellation { get; set; }

    public string? VerificationUrl { get; set; }

    public string? Exports { get; set; }

    public string? Addenda { get; set; }

    public string? InvoicePdfNotes { get; set; }

    public SetterFiles? Files { get; set; }

    public decimal? LastBalance { get; set; }

    public int? PaymentComplements { get; set; }

    public Dictionary<string, JsonElement>? Metadata { get; set; }
}

internal sealed class SetterClient
{
    public string Id { get; set; } = null!;

    public string? Name { get; set; }

    public string? Company { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? LegalName { get; set; }

    public string? TaxId { get; set; }

    public string? TaxSystem { get; set; }

    public string? Use { get; set; }

    public SetterAddress? Address { get; set; }

    public List<string>? Bcc { get; set; }

    public Dictionary<string, JsonElement>? Metadata { get; set; }

    public bool? IsValid { get; set; }

    public string? From { get; set; }

    public bool? Livemode { get; set; }

    public string? Owner { get; set; }

    public string? Team { get; set; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    public SetterEfos? Efos { get; set; }

    public SetterDefaults? Defaults { get; set; }
}

internal sealed class SetterAddress
{
    public string? Country { get; set; }

    public string? Street { get; set; }

    public string? Exterior { get; set; }

    public string? Interior { get; set; }

    public string? Neighborhood { get; set; }

    public string? Municipality { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Zip { get; set; }
}

internal sealed class SetterEfos
{
    public bool? IsValid { get; set; }
}

internal sealed class SetterDefaults
{
    public bool? KeepFullLegalName { get; set; }

    public bool? IssueAutomaticInvoices { get; set; }

    public bool? IssueInvoiceableReceipts { get; set; }
}

internal sealed class SetterItem
{
    public string? Id { get; set; }

    public string? Description { get; set; }

    public string? ProductKey { get; set; }

    public decimal? Quantity { get; set; }

    public decimal? UnitPrice { get; set; }

    public string? UnitKey { get; set; }

    public string? UnitName { get; set; }

    public string? Sku { get; set; }

    public decimal? Discount { get; set; }

    public string? Taxability { get; set; }

    public List<SetterTax>? Taxes { get; set; }
}

internal sealed class SetterTax
{
    public string Type { get; set; } = null!;

    public decimal Rate { get; set; }

    public string Factor { get; set; } = null!;

    public bool? Withholding { get; set; }

    public bool? Inclusive { get; set; }

    public string? Base { get; set; }
}

internal sealed class SetterStamp
{
    public string? Sello { get; set; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? StampAt { get; set; }
}

internal sealed class SetterCancellation
{
    public string? CancellationStatus { get; set; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CancelledAt { get; set; }

    public string? Motive { get; set; }

    public string? Code { get; set; }
}

internal sealed class SetterFiles
{
    public string? Pdf { get; set; }

    public string? Xml { get; set; }
}

internal sealed class SetterEnvelope
{
    public SetterInvoice Data { get; set; } = null!;

    public string Message { get; set; } = null!;

    public bool? Success { get; set; }

    public JsonElement? Timestamp { get; set; }
}
