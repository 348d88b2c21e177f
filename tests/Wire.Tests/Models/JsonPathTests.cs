using System.Text;
using System.Text.Json;
using WireTests.ShopApi;

namespace WireTests.Models;

/// <summary>Errors of JSON say where they are, also where System.Text.Json reads and writes.</summary>
public sealed class JsonPathTests
{
    [Theory]
    [InlineData("""{"id":"1","state":"open","lines":[{"sku":5}]}""", "$.lines[0].sku")]
    [InlineData("""{"id":"1","lines":[]}""", "$")]
    [InlineData("""{"id":"1","state":null,"lines":[]}""", "$.state")]
    [InlineData("""{"id":"1","state":"open","lines":[{"sku":"a"},{"sku":"b","quantity":99999999999}]}""", "$.lines[1].quantity")]
    [InlineData("""{"id":"1","state":"open","lines":[{"sku":"a"},{"sku":"b" "quantity":1}]}""", "$.lines[1].sku")]
    [InlineData("""{"id":"1","state":"open","lines":[],"shelves":{"a b":[1]}}""", "$.shelves['a b'][0]")]
    public async Task Path_of_a_whole_document(string json, string path)
    {
        var text = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Order>(json));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var streamed = await Assert.ThrowsAsync<JsonReadException>(async () => await JsonSerializer.DeserializeAsync<Order>(stream));
        var element = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Order>(Encoding.UTF8.GetBytes(json)));

        Assert.Equal((path, path, path), (text.Path, streamed.Path, element.Path));
        Assert.Contains($" Path: {path} | LineNumber: 0 | BytePositionInLine: ", text.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_and_position_are_those_that_System_Text_Json_would_give()
    {
        const string Json = "{\n \"sku\": \"a\",\n  \"quantity\": \"x\"\n}";

        var ours = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Line>(Json));
        var theirs = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Plain>(Json));

        Assert.Equal((2L, 17L), (ours.LineNumber, ours.BytePositionInLine));
        Assert.Equal((theirs.LineNumber, theirs.BytePositionInLine, "$.quantity"), (ours.LineNumber, ours.BytePositionInLine, ours.Path));
    }

    [Fact]
    public void Path_within_a_type_of_the_user_is_in_the_message()
    {
        var error = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Box>(
            "{\"Orders\":[\n{\"id\":\"1\",\"state\":\"open\",\"lines\":[]},\n{\"id\":\"2\",\"state\":\"open\",\"lines\":[{\"sku\":5}]}]}"));

        Assert.Equal(("$.Orders[1]", 2L), (error.Path, error.LineNumber));
        Assert.Equal(
            "Expected a string, found a number. Path: $.Orders[1].lines[0].sku | LineNumber: 2 | BytePositionInLine: 42.", error.Message);
    }

    [Fact]
    public void What_cannot_be_written_is_named()
    {
        var order = new NewOrder { Buyer = new() { Name = "a" }, Lines = [new() { Sku = "s" }] };
        (NewOrder Order, string Message)[] all =
        [
            (order with { State = default(State) }, "A State without a value (default) cannot be written. Path: $.state."),
            (order with { States = new Dictionary<string, State> { ["a"] = "b", ["x y"] = default } }, "A State without a value (default) cannot be written. Path: $.states['x y']."),
            (order with { Lines = [new() { Sku = "s" }, null!] }, "Item 1 of the list is null. Path: $.lines[1]."),
            (order with { Lines = [null!] }, "Item 0 of the list is null. Path: $.lines[0]."),
            (order with { Payment = default(Payment) }, "Payment without a value (default) cannot be written. Path: $.payment."),
            (order with { Lines = [new() { Sku = "s" }, new() { Sku = null! }] }, "Line.sku is required and must not be null. Path: $.lines[1]."),
            (order with { Payment = new Transfer { Clabes = ["a", null!] } }, "Item 1 of the list is null. Path: $.payment.clabes[1]."),
        ];

        foreach (var (value, message) in all)
        {
            Assert.Equal(message, Assert.ThrowsAny<Exception>(() => JsonSerializer.Serialize(value)).Message);
            Assert.Equal(message, Assert.ThrowsAny<Exception>(() => Gigstack.Runtime.Generated.JsonText.WriteString(value, NewOrder.JsonCodec.Instance)).Message);
        }
    }

    [Fact]
    public async Task A_call_names_what_cannot_be_sent()
    {
        await using var api = new Api(WireReply.Json("{}"));
        var client = new ShopClient(api.Options<ShopClientOptions>());

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Orders.CreateAsync(new()
        {
            Buyer = new() { Name = "a" },
            Lines = [],
            State = default(State),
        }));

        Assert.Equal("A State without a value (default) cannot be written. Path: $.state.", error.Message);
        Assert.Empty(api.Requests);
    }

    private sealed record Box(IReadOnlyList<Order> Orders);

    private sealed class Plain
    {
        [System.Text.Json.Serialization.JsonPropertyName("sku")]
        public string? Sku { get; set; }

        [System.Text.Json.Serialization.JsonPropertyName("quantity")]
        public int Quantity { get; set; }
    }
}
