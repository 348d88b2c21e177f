using WireTests.CaseNamesApi;

namespace WireTests.Unions;

public sealed class CaseNamesTests
{
    [Fact]
    public async Task Cases_and_their_types_are_named_by_title_constant_and_content()
    {
        await using var api = new Api(WireReply.Json("{}"));

        await Send(api, new Holder { Event = new Event.OrderCreated { Order = "1" }, Told = new Told.Card { Number = "4" } });
        await Send(api, new Holder { Event = new Event.OrderPaid { Sum = 2 }, Told = Told.FromBankTransfer(new Told.BankTransfer { Iban = "5" }) });
        await Send(api, new Holder { Event = new Event.OrderSent { To = "x" }, Result = new Result.WithId { Id = "6" } });
        await Send(api, new Holder { Result = Result.FromWithReason(new Result.WithReason { Reason = "no" }), Input = new Input.Object { Url = "u" } });

        Assert.Equal(
            """
            {"event":{"kind":"order.created","order":"1"},"told":{"type":"card","number":"4"}}
            {"event":{"kind":"order.paid","sum":2},"told":{"type":"bank_transfer","iban":"5"}}
            {"event":{"kind":"order.sent","to":"x"},"result":{"id":"6"}}
            {"result":{"reason":"no"},"input":{"url":"u"}}
            """.ReplaceLineEndings("\n"),
            string.Join("\n", api.Requests.Select(static request => request.Body)));
    }

    [Fact]
    public async Task Cases_convert_to_their_union()
    {
        await using var api = new Api(WireReply.Json("{}"));

        await Send(api, new Holder { Input = "text", Choice = "auto", Number = 1 });
        await Send(api, new Holder { Input = 2, Choice = new Cat { Meow = "m" }, Number = 1.5, Once = new Cat { Meow = "n" } });
        await Send(api, new Holder { Input = Input.FromItems(["a"]), Choice = Choice.Text.None, Number = Number.FromItemsOfNumber([3]) });
        await Send(api, new Holder { Outcome = new Outcome.OkFalse { Reason = "r" } });

        Assert.Equal(
            """
            {"input":"text","choice":"auto","number":1}
            {"input":2,"once":{"meow":"n"},"choice":{"meow":"m"},"number":1.5}
            {"input":["a"],"choice":"none","number":[3]}
            {"outcome":{"ok":false,"reason":"r"}}
            """.ReplaceLineEndings("\n"),
            string.Join("\n", api.Requests.Select(static request => request.Body)));
    }

    [Theory]
    [InlineData("""{"event":{"kind":"order.paid","sum":2},"told":{"type":"bank_transfer"},"result":{"reason":"r"},"input":{"meow":"m"},"once":{"meow":"n"},"choice":"other","number":1.5}""")]
    [InlineData("""{"event":{"kind":"order.sent","to":"t"},"told":{"type":"card"},"result":{"id":"i"},"input":{"url":"u"},"choice":{"meow":"m"},"number":["a"]}""")]
    public async Task What_is_read_is_written_equal(string json)
    {
        await using var api = new Api(WireReply.Json(json));

        var holder = await Send(api, new Holder());
        await Send(api, holder);

        Assert.Equal(json, api.Requests[1].Body);
    }

    private static Task<Holder> Send(Api api, Holder holder) =>
        new CaseNamesClient(api.Options<CaseNamesClientOptions>()).PutHolderAsync(holder);
}
