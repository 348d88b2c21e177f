namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>A field that breaks a rule of the SAT.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The field's place in the request. Fields of the team begin with <c>team</c>.</param>
/// <param name="Hint">What is likely meant, in Spanish.</param>
internal sealed record Violation(SatRule Rule, string Path, string? Hint)
{
    /// <summary>The Spanish sentences.</summary>
    public string Text => Hint is null ? Rule.Description : $"{Rule.Description} {Hint}";

    /// <summary>The rule, the field and the sentences in one line.</summary>
    public string Line => $"{Rule.Code} {Path}: {Text}";
}
