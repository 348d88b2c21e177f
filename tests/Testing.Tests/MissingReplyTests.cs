namespace TestingTests;

/// <summary>What is said of a request without a reply, as whole texts.</summary>
public sealed class MissingReplyTests : KitTest
{
    [Fact]
    public async Task Without_any_reply_the_rule_to_add_is_said() => Assert.Equal(
        "No reply for \"customers.get\" (GET /customers/{id}, sent as /v2/customers/1). The handler has no replies at all: add one to handler.On(\"customers.get\").",
        await MessageAsync());

    [Fact]
    public async Task A_name_that_is_nearly_right_is_said()
    {
        Handler.On("customer.get").Json("{}");
        Handler.On(HttpMethod.Post, "/customers").Json("{}");

        Assert.Equal(
            "No reply for \"customers.get\" (GET /customers/{id}, sent as /v2/customers/1). Did you mean \"customer.get\"? Replies are given for: \"customer.get\", POST /customers.",
            await MessageAsync());
        Handler.Requests.MustHaveCount(1);
    }

    [Fact]
    public async Task A_condition_that_is_not_met_is_said()
    {
        Handler.On("customers.get").When(static _ => true).When(static _ => false).Json("{}");

        Assert.Equal(
            "No reply for \"customers.get\" (GET /customers/{id}, sent as /v2/customers/1): its rules have conditions (When), and the request meets none of them.",
            await MessageAsync());
    }

    [Fact]
    public async Task A_rule_without_reply_says_so()
    {
        Handler.On("customers.get");

        Assert.Equal("The rule for \"customers.get\" has no reply. Add one, such as .Json(...) or .Status(...).", await MessageAsync());
    }

    [Fact]
    public async Task A_request_of_another_client_is_named_by_its_address()
    {
        Handler.On("customers.list").Json("[]");

        var error = await Assert.ThrowsAsync<NoReplyException>(() => Handler.HttpClient.GetAsync(new Uri("https://shop.example/a?b=1"), Limit));

        Assert.Equal("No reply for GET https://shop.example/a?b=1. Replies are given for: \"customers.list\".", error.Message);
    }

    [Theory]
    [InlineData("/a?b=1", "The path of GET /a?b=1 has a query. Leave it out, and compare it with When. (Parameter 'path')")]
    [InlineData("a/b", "The path of GET a/b must begin with '/', or be an absolute address. (Parameter 'path')")]
    public void A_path_that_fits_nothing_is_refused(string path, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Handler.On(HttpMethod.Get, path)).Message);

    private async Task<string> MessageAsync() =>
        (await Assert.ThrowsAsync<NoReplyException>(() => Client.Customers.GetAsync("1", Limit))).Message;
}
