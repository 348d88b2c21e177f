// The parts of generated classes that a user writes.
#pragma warning disable CA1822, CA1852
namespace WireTests.HooksApi;

internal sealed partial class HooksClientOptions
{
    public List<string> Seen { get; } = [];

    public List<ApiCallContext> Contexts { get; } = [];

    public bool Throws { get; set; }
}

internal partial class HooksClient
{
    partial void OnSending(ApiCallContext context)
    {
        Of(context).Contexts.Add(context);
        if (context.Request.Headers.Contains("Authorization"))
            Of(context).Seen.Add("credential");
        Of(context).Seen.Add($"root sends {context.OperationId} {context.Attempt}");
        context.Request.Headers.Add("X-Signed", $"{context.Attempt}");
        if (Of(context).Throws)
            throw new InvalidOperationException("mine");
    }

    partial void OnReceived(ApiCallContext context) =>
        Of(context).Seen.Add($"root got {(context.Response is { } answer ? (int)answer.StatusCode : context.Exception?.GetType().Name)}");

    internal static HooksClientOptions Of(ApiCallContext context) => (HooksClientOptions)context.Options;
}

internal partial class PaymentsClient
{
    partial void OnSending(ApiCallContext context) =>
        HooksClient.Of(context).Seen.Add($"group sends {context.PathTemplate} {context.Attempt} {context.Request.Headers.Contains("X-Signed")}");

    partial void OnReceived(ApiCallContext context) => HooksClient.Of(context).Seen.Add("group got it");
}
