using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gigstack.Benchmarks.SystemTextJson;

/// <summary>
/// The same classes with the times kept as numbers: a converter on a property takes System.Text.Json's fast writing path away from its
/// class.
/// </summary>
internal sealed class FastInvoice
{
    public string Uuid { get; set; } = null!;

    public FastClient? Client { get; set; }

    [JsonIgnore]
    public DateTimeOffset? CreatedAt
    {
        get => CreatedAtSeconds is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        set => CreatedAtSeconds = value?.ToUnixTimeSeconds();
    }

    [JsonPropertyName("created_at")]
    public long? CreatedAtSeconds { get; set; }

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

    public FastStamp? Stamp { get; set; }

    public FastCancellation? Cancellation { get; set; }

    public string? VerificationUrl { get; set; }

    public string? Exports { get; set; }

    public string? Addenda { get; set; }

    public string? InvoicePdfNotes { get; set; }

    public SetterFiles? Files { get; set; }

    public decimal? LastBalance { get; set; }

    public int? PaymentComplements { get; set; }

    public Dictionary<string, JsonElement>? Metadata { get; set; }
}

internal sealed class FastClient
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

    [JsonIgnore]
    public DateTimeOffset? CreatedAt
    {
        get => CreatedAtSeconds is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        set => CreatedAtSeconds = value?.ToUnixTimeSeconds();
    }

    [JsonPropertyName("created_at")]
    public long? CreatedAtSeconds { get; set; }

    public SetterEfos? Efos { get; set; }

    public SetterDefaults? Defaults { get; set; }
}

internal sealed class FastStamp
{
    public string? Sello { get; set; }

    [JsonIgnore]
    public DateTimeOffset? StampAt
    {
        get => StampAtSeconds is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        set => StampAtSeconds = value?.ToUnixTimeSeconds();
    }

    [JsonPropertyName("stamp_at")]
    public long? StampAtSeconds { get; set; }
}

internal sealed class FastCancellation
{
    public string? CancellationStatus { get; set; }

    [JsonIgnore]
    public DateTimeOffset? CancelledAt
    {
        get => CancelledAtSeconds is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        set => CancelledAtSeconds = value?.ToUnixTimeSeconds();
    }

    [JsonPropertyName("cancelled_at")]
    public long? CancelledAtSeconds { get; set; }

    public string? Motive { get; set; }

    public string? Code { get; set; }
}
