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

            var shown = JsonNode.Parse(example.Json)!;
            Assert.Equal(status, answer.Status);
            Assert.Equal(operation.IsPaged ? null : (string?)shown["message"], answer.Message);
            JsonAssert.Equal(shown["data"]!.ToJsonString(), answer.Payload);
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

            Assert.Equal((status, operation.Method, "/v2" + operation.ExamplePath), ((int)exception.StatusCode!, exception.Method, exception.RequestUri!.AbsolutePath));
            AssertReadsAs(exception, JsonNode.Parse(example.Json)!);
            AssertHasBody(exception, example);
        }
    }

    private static void AssertReadsAs(ApiException exception, JsonNode body)
    {
        var error = body["error"]!;
        var detail = error as JsonObject;
        Assert.Equal((string?)(detail is null ? error : detail["code"]), exception.Code);
        Assert.Equal((string?)(detail?["message"] ?? body["message"]), exception.ApiMessage);
        Assert.Equal(detail?["details"] is { } details ? JsonAssert.Canonical(details.ToJsonString()) : null, exception.Details is { } read ? JsonAssert.Canonical(read.GetRawText()) : null);
        Assert.Equal((detail?["details"] as JsonObject ?? []).ToDictionary(field => field.Key, field => (string)field.Value!), exception.FieldErrors);
        Assert.Contains(exception.ApiMessage!, exception.Message, StringComparison.Ordinal);
    }

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
