using System.Text.Json.Serialization;

namespace Gigstack.Benchmarks.SystemTextJson;

/// <summary>Code by System.Text.Json's own generator, metadata and fast writing path both.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SetterInvoice))]
[JsonSerializable(typeof(SetterEnvelope))]
[JsonSerializable(typeof(FastInvoice))]
[JsonSerializable(typeof(InitInvoice))]
internal sealed partial class InvoiceContext : JsonSerializerContext;
