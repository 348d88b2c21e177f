using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Runtime;
using GigstackTests.Documents;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Examples;

/// <summary>Every answer that the documents show, served over a socket to the operation it belongs to.</summary>
public sealed class ServedExampleTests(StubServer server) : IClassFixture<StubServer>
{
    public static TheoryData<string, string, int> Successes { get; } = SpecRows.Statuses(status => status < 300);

    public static TheoryData<string, string, int> Errors { get; } = SpecRows.Statuses(status => status >= 400);

    [Theory]
    [MemberData(nameof(Successes))]
    public async Task A_success_arrives_as_its_payload(string ns, string id, int status)
    {
        var operation = SpecDocument.Of(ns).Operation(id);
        foreach (var example in operation.Responses(status))
        {
            server.Answers(status, example.Json);
            var answer = await CallAsync(operation);

            Assert.Equal((status, operation.MessageOf(example)), (answer.Status, answer.Message));
            JsonAssert.Equal(operation.PayloadOf(example), answer.Payload);
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_arrives_as_an_exception_with_its_code_details_and_body(string ns, string id, int status)
    {
        var operation = SpecDocument.Of(ns).Operation(id);
        foreach (var example in operation.Responses(status))
        {
            server.Answers(status, example.Json);
            var exception = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(operation));

            Assert.Equal(
                (status, operation.Method, "/v2" + operation.ExamplePath),
                ((int)exception.StatusCode!, exception.Method, exception.RequestUri!.AbsolutePath));
            AssertReadsAs(exception, operation.Document, JsonNode.Parse(example.Json)!);
            AssertHasBody(exception, example);
        }
    }

    /// <summary>The places that the document's x-error names, the first one that holds something.</summary>
    private static void AssertReadsAs(ApiException exception, SpecDocument document, JsonNode body)
    {
        var places = document.Extension("x-error")!;
        Assert.Equal(Text("code"), exception.Code);
        Assert.Equal(Text("message"), exception.ApiMessage);
        // The message quotes no more than 64 characters of both; without a code, of the reason phrase.
        var quoted = exception.ApiMessage ?? "";
        var most = 64 - (exception.Code ?? "Unprocessable Entity").Length;
        Assert.Contains(quoted.Length <= most ? quoted : quoted[..(most - 4)], exception.Message, StringComparison.Ordinal);

        var details = All("details").FirstOrDefault();
        Assert.Equal(
            details is null ? null : JsonAssert.Canonical(details.ToJsonString()),
            exception.Details is { } read ? JsonAssert.Canonical(read.GetRawText()) : null);
        Assert.Equal(ByField(details, places["field"] is not null), exception.FieldErrors);

        IEnumerable<JsonNode> All(string role) =>
            places[role]!.AsArray().Select(pointer => JsonPath.Find(body, (string)pointer!)).OfType<JsonNode>();
        string? Text(string role) =>
            All(role).Where(found => found.GetValueKind() is JsonValueKind.String).Select(found => (string)found!).FirstOrDefault();
    }

    private static Dictionary<string, string> ByField(JsonNode? details, bool isFieldFirst) => details switch
    {
        JsonObject fields => fields.Where(field => field.Value?.GetValueKind() is JsonValueKind.String)
            .ToDictionary(field => field.Key, field => (string)field.Value!),
        JsonArray texts when isFieldFirst => texts.Select(static text => (string)text!)
            .Where(static text => char.IsLower(text[0])).ToDictionary(static text => text.Split(' ', ':')[0]),
        _ => [],
    };

    private static void AssertHasBody(ApiException exception, SpecExample example)
    {
        Assert.Equal(typeof(ApiException<>).MakeGenericType(example.Type), exception.GetType());
        Assert.Equal(example.Json, exception.ResponseBody);
        var error = exception.GetType().GetProperty("Error")!.GetValue(exception)!;
        Assert.Equal(GigstackJsonText.Read(example.Type, example.Json).ToString(), error.ToString());
    }

    private async Task<(int Status, string? Message, string Payload)> CallAsync(SpecOperation operation)
    {
        using IDisposable client = operation.Document == SpecDocument.Current ? server.CurrentClient() : server.June2025Client();
        return await Invocation.CallAsync(client, operation);
    }
}
