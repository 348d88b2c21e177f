namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>A rule by which the SAT refuses a CFDI. The strings are in Spanish, as the SAT's own.</summary>
/// <param name="Code">
/// Its number in the SAT's matrix of errors, such as CFDI40161. If no number could be established, the attribute that is wrong.
/// </param>
/// <param name="Source">Whose data is wrong.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Explanation">Why that is wrong.</param>
/// <param name="Solution">What to do.</param>
internal sealed record SatRule(string Code, RuleSource Source, string Description, string Explanation, string Solution)
{
    /// <summary>A rule about the data of the invoice.</summary>
    public static SatRule OfInvoice(string code, string description, string explanation, string solution) =>
        new(code, RuleSource.Invoice, description, explanation, solution);

    /// <summary>A rule about the data of the client.</summary>
    public static SatRule OfReceiver(string code, string description, string explanation, string solution) =>
        new(code, RuleSource.Receiver, description, explanation, solution);

    /// <summary>A rule about the data of the team.</summary>
    public static SatRule OfSender(string code, string description, string explanation, string solution) =>
        new(code, RuleSource.Sender, description, explanation, solution);

    /// <summary>A field that breaks this rule.</summary>
    /// <param name="path">Its place in the request, such as <c>items[0].unit_key</c>.</param>
    /// <param name="hint">What is likely meant, in Spanish.</param>
    public Violation At(string path, string? hint = null) => new(this, path, hint);
}
