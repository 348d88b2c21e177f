using Of30 = WireTests.NumberOrText30Api;
using Of31 = WireTests.NumberOrText31Api;

namespace WireTests.Unions;

/// <summary>Alternatives that differ in their type alone are a union, in OpenAPI 3.0 as in 3.1.</summary>
public sealed class NumberOrTextTests
{
    private const string Numbers = """{"quantity":1.5,"inline":2,"zero":3,"listed":[4,"five"],"count":6,"mixed":7}""";
    private const string Texts = """{"quantity":"1.5","inline":"a","zero":"","listed":["b"],"count":true,"mixed":false}""";

    [Fact]
    public async Task In_3_0()
    {
        await using var api = new Api(WireReply.Json(Numbers), WireReply.Json(Texts), WireReply.Json("{}"));
        var client = new Of30.NumberOrText30Client(api.Options<Of30.NumberOrText30ClientOptions>());

        var numbers = await client.PutHolderAsync(new Of30.Holder { Quantity = 1, Inline = "x", Zero = "", Listed = [2.5, "y"] });
        Assert.True(numbers.Quantity!.Value.TryGetNumber(out var number) && number == 1.5);
        Assert.True(numbers.Zero!.Value.TryGetNumber(out var zero) && zero == 3);
        Assert.True(numbers.Listed![1].TryGetText(out var five) && five == "five");
        Assert.True(numbers.Mixed!.Value.TryGetNumber(out _));
        var texts = await client.PutHolderAsync(numbers);
        Assert.True(texts.Quantity!.Value.TryGetText(out _));
        Assert.True(texts.Count!.Value.TryGetBoolean(out _));
        await client.PutHolderAsync(texts);

        Assert.Equal("""{"quantity":1,"inline":"x","zero":"","listed":[2.5,"y"]}""", api.Requests[0].Body);
        Assert.Equal(Numbers, api.Requests[1].Body);
        Assert.Equal(Texts, api.Requests[2].Body);
    }

    [Fact]
    public async Task In_3_1()
    {
        await using var api = new Api(WireReply.Json(Numbers), WireReply.Json(Texts), WireReply.Json("{}"));
        var client = new Of31.NumberOrText31Client(api.Options<Of31.NumberOrText31ClientOptions>());

        var numbers = await client.PutHolderAsync(new Of31.Holder { Quantity = 1, Inline = "x", Zero = "", Listed = [2.5, "y"] });
        Assert.True(numbers.Quantity!.Value.TryGetNumber(out _));
        var texts = await client.PutHolderAsync(numbers);
        Assert.True(texts.Zero!.Value.TryGetText(out _));
        await client.PutHolderAsync(texts);

        Assert.Equal("""{"quantity":1,"inline":"x","zero":"","listed":[2.5,"y"]}""", api.Requests[0].Body);
        Assert.Equal(Numbers, api.Requests[1].Body);
        Assert.Equal(Texts, api.Requests[2].Body);
    }
}
