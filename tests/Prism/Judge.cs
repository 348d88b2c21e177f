using System.Reflection;
using Gigstack.Runtime;
using GigstackTests.Documents;
using GigstackTests.Setup;

namespace GigstackTests.Prism;

/// <summary>Calls every operation of a document through its generated client before Prism.</summary>
internal sealed class Judge(SpecDocument document, Uri baseAddress, ViolationHandler handler)
{
    /// <summary>Every violation, with the operation it is of.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>The operations that were called and answered with success.</summary>
    public HashSet<string> Called { get; } = [];

    public int Requests => handler.Requests;

    public async Task CallAllAsync()
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        foreach (var operation in document.Operations)
        {
            foreach (var scheme in operation.Security.DefaultIfEmpty(""))
            {
                foreach (var request in operation.Requests.Cast<SpecExample?>().DefaultIfEmpty(null))
                {
                    foreach (var allParameters in new[] { false, true })
                        await CallAsync(Client(http, operation, scheme, allParameters), operation, request, allParameters);
                }
            }
        }
    }

    /// <summary>Whether Prism notices what is wrong on purpose; a judge that lets everything pass proves nothing.</summary>
    public async Task<bool> NoticesAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        using var request = new HttpRequestMessage(method, baseAddress + path.TrimStart('/')) { Content = content };
        request.Headers.Authorization = new("Bearer", "key");
        handler.Operation = null;
        using var response = await http.SendAsync(request);
        return handler.Take().Count > 0;
    }

    private async Task CallAsync(object client, SpecOperation operation, SpecExample? request, bool allParameters)
    {
        using var _ = (IDisposable)client;
        handler.Operation = operation;
        string? failure = null;
        try
        {
            await Invocation.CallAsync(client, operation, request, allParameters);
        }
        catch (Exception exception) when ((exception as TargetInvocationException)?.InnerException is { } inner)
        {
            failure = inner.Message;
        }
        catch (Exception exception)
        {
            failure = exception.Message;
        }

        var found = handler.Take();
        if (found.Count == 0 && failure is null)
            Called.Add(operation.Id);
        Violations.AddRange(found.Append(failure).OfType<string>().Select(violation => $"{operation} {request?.Place}: {violation}"));
    }

    /// <summary>A client with the credentials of one scheme, and the parameters that the client sends for its operations.</summary>
    private object Client(HttpClient http, SpecOperation operation, string scheme, bool allParameters)
    {
        Dictionary<string, ApiCredential> credentials = [];
        if (scheme.Length > 0)
            credentials[scheme] = document.SecurityKind(scheme) == "apiKey" ? ApiCredential.ApiKey("key") : ApiCredential.Bearer("key");
        object client = document == SpecDocument.Current
            ? new Gigstack.GigstackClient(credentials, new() { BaseAddress = baseAddress, HttpClient = http, MaxRetries = 0 })
            : new Gigstack.V202506.GigstackClient(credentials, new() { BaseAddress = baseAddress, HttpClient = http, MaxRetries = 0 });
        foreach (var parameter in operation.AllParameters.Where(parameter => allParameters && parameter.IsOfClient))
        {
            client = client.GetType()
                .GetMethod(
                    $"With{char.ToUpperInvariant(parameter.Name[0])}{parameter.Name[1..]}")!.Invoke(client, [(string?)parameter.Example])!;
        }

        return client;
    }
}
