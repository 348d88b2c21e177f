using System.Text.Json.Serialization;

namespace WireTests.ShopApi;

/// <summary>What a user adds to a generated record.</summary>
internal sealed partial record Point
{
    [JsonIgnore]
    public string? Note { get; init; }
}
