namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>What a mistake is made in.</summary>
internal enum Document
{
    Income,
    Egress,
    Complement,
    Retention,
    Receipt,
}

/// <summary>A mistake that a person makes: a change of a correct request.</summary>
/// <param name="English">The mistake, as docs/strict.md has it.</param>
/// <param name="Spanish">The mistake, as docs/estricto.md has it.</param>
/// <param name="Change">The change, merged into the body of the correct request.</param>
/// <param name="Document">What is issued.</param>
internal sealed record Mistake(string English, string Spanish, string Change, Document Document = Document.Income)
{
    /// <summary>The change of the team before the request.</summary>
    public string? Team { get; init; }

    /// <summary>Whether a lenient Sandbox refuses it as well.</summary>
    public bool IsRefusedAnyway { get; init; }

    public override string ToString() => English;
}
