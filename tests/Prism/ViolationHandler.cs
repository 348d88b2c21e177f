using GigstackTests.Documents;

namespace GigstackTests.Prism;

/// <summary>Notes what Prism, and this program where Prism is blind, finds wrong with the requests that pass.</summary>
internal sealed class ViolationHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly List<string> _violations = [];

    /// <summary>The operation whose requests pass now.</summary>
    public SpecOperation? Operation { get; set; }

    public int Requests { get; private set; }

    /// <summary>What was found since the last time.</summary>
    public List<string> Take()
    {
        List<string> taken = [.. _violations];
        _violations.Clear();
        return taken;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        if (Operation is { } operation)
            _violations.AddRange(SentQuery.Violations(operation, request.RequestUri!.Query));
        var response = await base.SendAsync(request, cancellationToken);

        // Beside the answer that the document has for a bad request; or else a problem that Prism describes itself.
        if (response.Headers.TryGetValues("sl-violations", out var found))
            _violations.AddRange(found);
        else if (!response.IsSuccessStatusCode)
            _violations.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellationToken)}");
        return response;
    }
}
