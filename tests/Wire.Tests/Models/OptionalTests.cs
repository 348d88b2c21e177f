using System.Text.Json;
using WireTests.ShopApi;

namespace WireTests.Models;

/// <summary>A value that may be null, given to a property that can be absent.</summary>
public sealed class OptionalTests
{
    private static readonly NewOrder s_order = new() { Buyer = new() { Name = "A" }, Lines = [] };

    [Theory]
    [InlineData(null, """{"buyer":{"name":"A"},"lines":[]}""")]
    [InlineData("x", """{"buyer":{"name":"A"},"lines":[],"note":"x"}""")]
    public void Null_is_absent_with_OfNotNull(string? note, string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(s_order with { Note = Optional.OfNotNull(note) }));

    [Theory]
    [InlineData(null, """{"buyer":{"name":"A"},"lines":[],"note":null}""")]
    [InlineData("x", """{"buyer":{"name":"A"},"lines":[],"note":"x"}""")]
    public void Null_is_null_without(string? note, string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(s_order with { Note = note }));

    [Fact]
    public void Values_of_structs_and_lists_too()
    {
        DateOnly? none = null;
        Assert.False(Optional.OfNotNull(none).IsPresent);
        Assert.Equal(
            """{"buyer":{"name":"A"},"lines":[],"due":"2026-01-02","labels":["a"]}""",
            JsonSerializer.Serialize(s_order with
            {
                Due = Optional.OfNotNull<DateOnly>(new DateOnly(2026, 1, 2)),
                Labels = Optional.OfNotNull<IReadOnlyList<string>>(["a"]),
            }));
        Assert.Equal(s_order, s_order with { Due = Optional.OfNotNull(none) });
    }
}
