using System.Net;

namespace TestingTests;

public sealed class ReplyTests : KitTest
{
    [Fact]
    public async Task A_generated_value_is_a_reply()
    {
        Handler.On("customers.get").Json(new Customer { Id = "7", Name = "Ana", Discount = 1.50m });

        var customer = await Client.Customers.GetAsync("7", Limit);

        Assert.Equal(("7", "Ana", 1.50m), (customer.Id, customer.Name, customer.Discount));
    }

    [Fact]
    public async Task Replies_come_in_order_and_the_last_one_again()
    {
        Handler.On("customers.get").Status(503).Json("""{"name":"A"}""").Json("""{"name":"B"}""");

        Assert.Equal("A", (await Client.Customers.GetAsync("1", Limit)).Name);
        Assert.Equal("B", (await Client.Customers.GetAsync("1", Limit)).Name);
        Assert.Equal("B", (await Client.Customers.GetAsync("1", Limit)).Name);

        Assert.Equal([1, 2, 1, 1], Handler.Requests.Select(static request => request.Attempt));
        Assert.InRange(Assert.Single(Handler.Clock.Waits), TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1));
        Handler.MustHaveSentAll();
    }

    [Fact]
    public async Task An_error_is_typed_as_ever()
    {
        Handler.On("customers.get").Status(404, """{"code":"missing","message":"No customer."}""");

        var error = await Assert.ThrowsAsync<ApiException>(() => Client.Customers.GetAsync("1", Limit));

        Assert.Equal((HttpStatusCode.NotFound, "missing", "No customer."), (error.StatusCode, error.Code, error.ApiMessage));
    }

    [Theory]
    [InlineData("/customers/{id}")]
    [InlineData("/customers/{customer}")]
    [InlineData("/customers/a b")]
    [InlineData("/customers/a%20b")]
    [InlineData("https://shop.example/v2/customers/{id}")]
    public async Task A_path_is_that_of_the_document_or_filled_in(string path)
    {
        Handler.On(HttpMethod.Get, "/customers/other").Json("""{"name":"wrong"}""");
        Handler.On(HttpMethod.Get, path).Json("""{"name":"right"}""");
        Handler.On(HttpMethod.Delete, path).Status(204);

        Assert.Equal("right", (await Client.Customers.GetAsync("a b", Limit)).Name);
        await Client.Customers.DeleteAsync("a b", Limit);
    }

    [Fact]
    public async Task Requests_of_others_are_known_by_their_path()
    {
        Handler.On(HttpMethod.Get, "/own/{id}.json").Json("{}");
        Handler.On(HttpMethod.Post, "https://login.example/token").Text("a=b", "application/x-www-form-urlencoded");

        await Client.SendAsync(HttpMethod.Get, "/own/1.json", cancellationToken: Limit);
        using var form = new FormUrlEncodedContent([new("grant", "x y")]);
        using var response = await Handler.HttpClient.PostAsync(new Uri("https://login.example/token?v=1"), form, Limit);

        Assert.Equal("a=b", await response.Content.ReadAsStringAsync(Limit));
        Assert.Equal(["/v2/own/1.json", "/token"], Handler.Requests.Select(static request => request.Path));
        Handler.Requests.For(HttpMethod.Post, "/token").Single().MustHaveBody("grant=x+y").MustHaveQuery("v", "1");
    }

    [Fact]
    public async Task The_last_rule_that_fits_counts_and_conditions_are_asked()
    {
        Handler.OnAny().Json("""{"name":"any"}""");
        Handler.On("customers.get").When(static request => request.Path.EndsWith("/2", StringComparison.Ordinal)).Json("""{"name":"two"}""");

        Assert.Equal("any", (await Client.Customers.GetAsync("1", Limit)).Name);
        Assert.Equal("two", (await Client.Customers.GetAsync("2", Limit)).Name);
    }

    [Fact]
    public async Task A_reply_is_made_from_the_request_and_has_headers()
    {
        Handler.On("customers.create").Reply(static sent => Reply.Json(sent.BodyAs<Customer>()! with { Id = "9" }, 201).Header("Trace", "t1"));

        var response = await Client.Customers.CreateWithResponseAsync(new() { Name = "Ana" }, cancellationToken: Limit);

        Assert.Equal(("9", "Ana", "t1"), (response.Value.Id, response.Value.Name, response.Headers["Trace"].Single()));
    }

    [Fact]
    public void A_reply_that_is_not_json_says_so()
    {
        var error = Assert.Throws<ArgumentException>(() => Reply.Json("{"));

        Assert.StartsWith("The reply is not JSON: Expected depth to be zero at the end of the JSON payload.", error.Message, StringComparison.Ordinal);
        Assert.Contains(" To send it nevertheless, use Text(text, \"application/json\").", error.Message, StringComparison.Ordinal);
    }
}
