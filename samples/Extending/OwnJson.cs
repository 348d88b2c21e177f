using System.Text.Json.Serialization;
using Warehouse;

namespace Extending;

/// <summary>A type of our own that holds a generated record.</summary>
internal sealed record Shipment(Order Order, string Carrier);

/// <summary>
/// A context of our own that names generated records. It needs the .NET SDK 10.0.4xx or later; with earlier ones, add
/// <c>WarehouseJson.Default</c> to a <c>TypeInfoResolverChain</c>.
/// </summary>
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Shipment))]
[JsonSourceGenerationOptions(WriteIndented = true)]
internal sealed partial class OwnJson : JsonSerializerContext;
