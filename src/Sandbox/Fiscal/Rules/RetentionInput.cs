namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>A retention that is about to be stamped.</summary>
/// <param name="Sent">What it was asked for with.</param>
/// <param name="Receiver">Whose income is withheld.</param>
/// <param name="Issuer">Who withholds.</param>
/// <param name="Now">When.</param>
internal sealed record RetentionInput(JsonObject Sent, Receiver Receiver, FiscalIssuer Issuer, DateTimeOffset Now);
