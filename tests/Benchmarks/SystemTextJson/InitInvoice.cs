using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gigstack.Benchmarks.SystemTextJson;

/// <summary>The generated Invoice as one writes it for System.Text.Json by hand: records that are set once.</summary>
internal sealed record InitInvoice
{
    public required string Uuid { get; init; }

    public InitClient? Client { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    public string? Currency { get; init; }

    public decimal? ExchangeRate { get; init; }

    public decimal? Total { get; init; }

    public decimal? Subtotal { get; init; }

    public decimal? Taxes { get; init; }

    public decimal? Discount { get; init; }

    public decimal? WithholdingTaxes { get; init; }

    public string? Series { get; init; }

    public long? FolioNumber { get; init; }

    public string? InvoiceType { get; init; }

    public string? Use { get; init; }

    public string? PaymentForm { get; init; }

    public string? PaymentMethod { get; init; }

    public string? Status { get; init; }

    public bool? Livemode { get; init; }

    public string? Owner { get; init; }

    public string? From { get; init; }

    public List<InitItem>? Items { get; init; }

    public List<string>? Payments { get; init; }

    public List<JsonElement>? Invoices { get; init; }

    public InitStamp? Stamp { get; init; }

    public InitCancellation? Cancellation { get; init; }

    public string? VerificationUrl { get; init; }

    public string? Exports { get; init; }

    public string? Addenda { get; init; }

    public string? InvoicePdfNotes { get; init; }

    public InitFiles? Files { get; init; }

    public decimal? LastBalance { get; init; }

    public int? PaymentComplements { get; init; }

    public Dictionary<string, JsonElement>? Metadata { get; init; }
}

internal sealed record InitClient
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Company { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? LegalName { get; init; }

    public string? TaxId { get; init; }

    public string? TaxSystem { get; init; }

    public string? Use { get; init; }

    public InitAddress? Address { get; init; }

    public List<string>? Bcc { get; init; }

    public Dictionary<string, JsonElement>? Metadata { get; init; }

    public bool? IsValid { get; init; }

    public string? From { get; init; }

    public bool? Livemode { get; init; }

    public string? Owner { get; init; }

    public string? Team { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    public InitEfos? Efos { get; init; }

    public InitDefaults? Defaults { get; init; }
}

internal sealed record InitAddress
{
    public string? Country { get; init; }

    public string? Street { get; init; }

    public string? Exterior { get; init; }

    public string? Interior { get; init; }

    public string? Neighborhood { get; init; }

    public string? Municipality { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Zip { get; init; }
}

internal sealed record InitEfos
{
    public bool? IsValid { get; init; }
}

internal sealed record InitDefaults
{
    public bool? KeepFullLegalName { get; init; }

    public bool? IssueAutomaticInvoices { get; init; }

    public bool? IssueInvoiceableReceipts { get; init; }
}

internal sealed record InitItem
{
    public string? Id { get; init; }

    public string? Description { get; init; }

    public string? ProductKey { get; init; }

    public decimal? Quantity { get; init; }

    public decimal? UnitPrice { get; init; }

    public string? UnitKey { get; init; }

    public string? UnitName { get; init; }

    public string? Sku { get; init; }

    public decimal? Discount { get; init; }

    public string? Taxability { get; init; }

    public List<InitTax>? Taxes { get; init; }
}

internal sealed record InitTax
{
    public required string Type { get; init; }

    public required decimal Rate { get; init; }

    public required string Factor { get; init; }

    public bool? Withholding { get; init; }

    public bool? Inclusive { get; init; }

    public string? Base { get; init; }
}

internal sealed record InitStamp
{
    public string? Sello { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? StampAt { get; init; }
}

internal sealed record InitCancellation
{
    public string? CancellationStatus { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CancelledAt { get; init; }

    public string? Motive { get; init; }

    public string? Code { get; init; }
}

internal sealed record InitFiles
{
    public string? Pdf { get; init; }

    public string? Xml { get; init; }
}
