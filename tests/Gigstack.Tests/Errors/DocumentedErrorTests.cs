using Gigstack.Runtime;
using GigstackTests.Documents;
using GigstackTests.Setup;

namespace GigstackTests.Errors;

/// <summary>Errors that operations share, from the Sandbox of each edition.</summary>
public sealed class DocumentedErrorTests(
    CurrentSandbox current,
    June2025Sandbox june2025) : IClassFixture<CurrentSandbox>, IClassFixture<June2025Sandbox>
{
    public static TheoryData<string, string> Secured { get; } = SpecRows.Operations(operation => operation.Security.Count > 0);

    public static TheoryData<string, string> NotFound { get; } =
        SpecRows.Operations(operation => operation.Statuses.Contains(404) && operation.PathParameters.Count > 0);

    [Theory]
    [MemberData(nameof(Secured))]
    public async Task Without_a_key_no_operation_is_served(string ns, string id)
    {
        using var client = Client(ns, new Dictionary<string, ApiCredential>());
        var exception = await ThrowsAsync(client, ns, id);
        Assert.Equal(
            (401, ns == SpecDocument.Current.Namespace ? "unauthorized" : "UNAUTHORIZED"),
            ((int)exception.StatusCode!, exception.Code));
        if (SpecDocument.Of(ns).Operation(id).Security.Contains("bearerAuth"))
            Assert.Equal("Bearer", Assert.Single(exception.Headers["www-authenticate"]));
    }

    [Fact]
    public async Task What_needs_no_key_is_served_without_one()
    {
        foreach (
            var operation in SpecDocument.All.SelectMany(document => document.Operations).Where(operation => operation.Security.Count == 0))
        {
            using var client = Client(operation.Document.Namespace, new Dictionary<string, ApiCredential>());
            Assert.InRange((await Invocation.CallAsync(client, operation)).Status, 200, 299);
        }
    }

    [Theory]
    [MemberData(nameof(NotFound))]
    public async Task What_does_not_exist_is_not_found(string ns, string id)
    {
        using var client = Client(ns, new Dictionary<string, ApiCredential> { ["bearerAuth"] = ApiCredential.Bearer("test_empty") });
        var exception = await ThrowsAsync(client, ns, id);
        Assert.Equal(
            (404, ns == SpecDocument.Current.Namespace ? "resource_not_found" : "NOT_FOUND"),
            ((int)exception.StatusCode!, exception.Code));
        Assert.Matches("^[A-Z][A-Za-z ]+ not found$", exception.ApiMessage);
        Assert.Null(exception.Details);
    }

    /// <summary>Calls with the examples of the document and asserts the type of the exception.</summary>
    private static async Task<ApiException> ThrowsAsync(IDisposable client, string ns, string id)
    {
        var document = SpecDocument.Of(ns);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Invocation.CallAsync(client, document.Operation(id)));
        var status = (int)exception.StatusCode!;
        Assert.Contains(status, document.Operation(id).Statuses);
        Assert.Equal(typeof(ApiException<>).MakeGenericType(document.Operation(id).Responses(status).First().Type), exception.GetType());
        return exception;
    }

    private IDisposable Client(string ns, Dictionary<string, ApiCredential> credentials) => ns == SpecDocument.Current.Namespace
        ? new Gigstack.GigstackClient(credentials, new() { BaseAddress = current.Sandbox.BaseAddress })
        : new Gigstack.V202506.GigstackClient(credentials, new() { BaseAddress = june2025.Sandbox.BaseAddress });
}
