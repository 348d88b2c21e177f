namespace TestingTests;

public sealed class SentTests : KitTest
{
    [Fact]
    public async Task A_request_is_kept_with_everything_that_was_sent()
    {
        Handler.On("customers.create").Status(503).Json("""{"name":"Ana"}""", 201);

        await Client.Customers.CreateAsync(new() { Name = "Ana", Discount = 1.50m }, cancellationToken: Limit);

        var (first, second) = (Handler.Requests[0], Handler.Requests.For("customers.create")[1]);
        Assert.Equal((HttpMethod.Post, "/v2/customers", ""), (first.Method, first.Path, first.Query));
        Assert.Equal(("customers.create", "/customers", 1), (first.OperationId, first.PathTemplate, first.Attempt));
        Assert.Equal(2, second.Attempt);
        Assert.NotNull(first.IdempotencyKey);
        Assert.Equal(first.IdempotencyKey, second.IdempotencyKey);
        Assert.Equal("""{"name":"Ana","discount":1.50}""", first.Body);
        Assert.Equal(first.Body.Length, first.BodyBytes.Length);
        Assert.Equal("Ana", first.BodyAs<Customer>()!.Name);
        first.MustHaveHeader("authorization", "Bearer API_KEY").MustHaveHeader("Content-Type", "application/json")
            .MustHaveHeader("Idempotency-Key", first.IdempotencyKey).MustHaveHeader("Cookie", null)
            .MustHaveJson("""{ "discount": 1.5, "name": "Ana" }""");
        Assert.Equal("POST /v2/customers (customers.create), attempt 2", second.ToString());
    }

    [Fact]
    public async Task Query_parameters_are_decoded()
    {
        Handler.On("customers.list").Json("[]");

        await Client.Customers.ListAsync(new() { Tag = ["a&b", "ñ c"] }, Limit);

        Handler.Requests.Single().MustHaveQuery("tag", "a&b", "ñ c").MustHaveQuery("limit");
        Says(
            """
            The query parameter tag of GET /v2/customers?tag=a%26b&tag=%C3%B1%20c (customers.list) is not the expected one.
              Expected: none
              Sent: a&b, ñ c
            """,
            () => Handler.Requests.Single().MustHaveQuery("tag"));
    }

    [Fact]
    public async Task Differences_of_json_are_listed_with_their_path()
    {
        Handler.OnAny().Status(204);
        using var content = new StringContent("""{"a":{"b":[1,2,"x"]},"c":null,"e":1e2,"f":true}""");
        await Handler.HttpClient.PutAsync(new Uri("https://shop.example/things/1"), content, Limit);
        var sent = Handler.Requests.Single();

        sent.MustHaveJson("""{"f":true,"e":100.0,"c":null,"a":{"b":[1.0,2,"\u0078"]}}""");
        Says(
            """
            The body of PUT /things/1 is not the expected JSON:
              $.a.b: expected 2 items, sent 3
              $.a.b[1]: expected 3, sent 2
              $.d: expected {}, not sent
              $.f: expected false, sent true
              $.e: not expected, sent 1e2
              It is: {"a":{"b":[1,2,"x"]},"c":null,"e":1e2,"f":true}
            """,
            () => sent.MustHaveJson("""{"a":{"b":[1,3]},"c":null,"d":{},"f":false}"""));
        Says(
            """
            The body of PUT /things/1 is not the expected one.
              Expected: (empty)
              Sent: {"a":{"b":[1,2,"x"]},"c":null,"e":1e2,"f":true}
            """,
            () => sent.MustHaveBody(""));
        Says(
            """
            The header If-Match of PUT /things/1 is not the expected one.
              Expected: "1"
              Sent: none
            """,
            () => sent.MustHaveHeader("If-Match", "\"1\""));
    }

    [Fact]
    public async Task The_wrong_number_of_requests_lists_them()
    {
        Says("Expected 1 request(s), but 0 were sent.\nNothing was sent.", () => Handler.Requests.Single());
        Handler.On("customers.delete").Status(204);
        Handler.On("customers.get").Status(204).Status(204);
        await Client.Customers.DeleteAsync("1", Limit);
        await Client.Customers.DeleteAsync("2", Limit);

        Says(
            """
            Expected 1 request(s) of "customers.delete", but 2 were sent.
            Sent:
              1. DELETE /v2/customers/1 (customers.delete)
              2. DELETE /v2/customers/2 (customers.delete)
            """,
            () => Handler.Requests.For("customers.delete").Single());
        Says(
            """
            Request 0 of GET /customers/{id} was not sent.
            Sent:
              1. DELETE /v2/customers/1 (customers.delete)
              2. DELETE /v2/customers/2 (customers.delete)
            """,
            () => Handler.Requests.For(HttpMethod.Get, "/customers/{id}")[0]);
        Says(
            """
            Replies were not sent: "customers.get" (2 of 2).
            Sent:
              1. DELETE /v2/customers/1 (customers.delete)
              2. DELETE /v2/customers/2 (customers.delete)
            """,
            Handler.MustHaveSentAll);
    }

    private static void Says(string message, Action act) =>
        Assert.Equal(message.ReplaceLineEndings("\n"), Assert.Throws<SentRequestException>(act).Message);

    private static void Says(string message, Func<object> act) => Says(message, () => { act(); });
}
