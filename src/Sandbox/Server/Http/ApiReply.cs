namespace Gigstack.Sandbox.Server.Http;

/// <summary>A successful answer: never without a body, since clients parse before they look at the status.</summary>
internal sealed record ApiReply(int Status, JsonObject Body);
