using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.UnknownValues;

public sealed class OverTheWireTests(StubServer server) : IClassFixture<StubServer>
{
    [Fact]
    public async Task Unknown_members_and_values_arrive()
    {
        server.Answers(200, """{ "data": { "id": "c", "use": "Z99", "score": 0.10 }, "message": "ok", "request_id": 7 }""");
        using var client = server.CurrentClient();
        var read = await client.Clients.GetAsync("c");
        Assert.Equal(("Z99", "0.10"), (read.Use!.Value.Value, read.AdditionalProperties!["score"].GetRawText()));
    }

    [Fact]
    public async Task Additional_properties_are_sent_beside_the_named_ones()
    {
        string? body = null;
        server.Answers(async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("""{ "data": { "id": "c" }, "message": "ok" }"""u8.ToArray());
        });
        using var client = server.CurrentClient();
        await client.Clients.UpdateAsync("c", new() { Name = "Ana", Use = "Z99", AdditionalProperties = GigstackJsonText.Members("""{ "loyalty": { "points": 1.50 } }""") });
        JsonAssert.Equal("""{ "name": "Ana", "use": "Z99", "loyalty": { "points": 1.50 } }""", body!);
    }

    [Fact]
    public async Task A_list_without_the_optional_members_of_its_envelope_is_one_page()
    {
        server.Answers(200, """{ "data": [{ "id": "c" }, null], "message": "ok" }""");
        using var client = server.CurrentClient();
        var page = Assert.Single(await client.Clients.ListAsync().AsPages().ToListAsync());
        Assert.Equal((null, null, null), (page.Next, page.HasMore, page.TotalResults));
        Assert.Equal("c", Assert.Single(page.Items).Id);
    }

    [Fact]
    public async Task A_cursor_that_repeats_ends_in_an_exception_and_not_in_a_loop()
    {
        server.Answers(200, """{ "data": [{ "id": "c" }], "message": "ok", "next": "same", "has_more": true }""");
        using var client = server.CurrentClient();
        var exception = await Assert.ThrowsAsync<ApiException>(() => client.Clients.ListAsync().ToListAsync().AsTask());
        Assert.Contains("\"same\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_on_a_later_page_arrives_after_the_items_before_it()
    {
        server.Answers(context =>
        {
            var isFirst = !context.Request.Query.ContainsKey("next");
            context.Response.StatusCode = isFirst ? 200 : 500;
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(isFirst
                ? """{ "data": [{ "id": "c" }], "message": "ok", "next": "n", "has_more": true }"""u8.ToArray()
                : """{ "error": { "code": "database_error", "message": "down" } }"""u8.ToArray()).AsTask();
        });
        using var client = server.CurrentClient();
        List<string> ids = [];
        var exception = await Assert.ThrowsAsync<ApiException<Gigstack.ErrorResponse>>(async () =>
        {
            await foreach (var item in client.Clients.ListAsync())
                ids.Add(item.Id);
        });
        Assert.Equal(["c"], ids);
        Assert.Equal((500, Gigstack.ApiErrorCode.DatabaseError), ((int)exception.StatusCode!, exception.Code));
    }

    [Theory]
    [InlineData("""{ "data": { "name": "no id" }, "message": "ok" }""", "id")]
    [InlineData("""{ "data": { "id": "c", "created_at": "yesterday" }, "message": "ok" }""", "created_at")]
    [InlineData("""{ "data": { "id": "c", "address": { "zip": 3100 } }, "message": "ok" }""", "data.address.zip")]
    [InlineData("""{ "message": "ok" }""", "data")]
    [InlineData("""{ "data": { "id": "c" """, "data")]
    [InlineData("<html>", "")]
    [InlineData("", "empty body")]
    public async Task An_answer_that_does_not_fit_is_an_exception_that_says_where(string body, string where)
    {
        server.Answers(200, body);
        using var client = server.CurrentClient();
        var exception = await Assert.ThrowsAsync<ApiException>(() => client.Clients.GetAsync("c"));
        Assert.Equal((200, body), ((int)exception.StatusCode!, exception.ResponseBody));
        Assert.Contains(where, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>Bad gateway</h1>")]
    [InlineData("""{ "error": { "code": 7, "message": ["x"] } }""")]
    [InlineData("""{ "error": { "code": "c", "message": "m", "details": [["nested"], 1] } }""")]
    [InlineData("[]")]
    public async Task An_error_body_of_no_known_form_is_an_exception_with_its_text(string body)
    {
        server.Answers(500, body);
        using var client = server.CurrentClient();
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => client.Clients.GetAsync("c"));
        Assert.Equal((500, body), ((int)exception.StatusCode!, exception.ResponseBody));
        Assert.Empty(exception.FieldErrors);
    }

    [Fact]
    public async Task A_status_that_is_new_arrives_in_June_2025_too()
    {
        server.Answers(200, """{ "data": { "id": "r", "status": "lost" }, "message": "ok" }""");
        using var client = server.June2025Client();
        Assert.Equal(new Gigstack.V202506.ReceiptStatus("lost"), (await client.Receipts.GetAsync("r")).Status);
    }
}
