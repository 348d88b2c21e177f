namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>What a payment pays of one invoice.</summary>
/// <param name="Path">The place of the amount in the request.</param>
/// <param name="Currency">The currency of the invoice.</param>
/// <param name="Amount">What was paid, in the currency of the payment.</param>
/// <param name="IsListed">Whether the request lists it with others.</param>
internal sealed record PaidShare(string Path, string Currency, decimal Amount, bool IsListed);
