namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Whose data breaks a rule.</summary>
internal enum RuleSource
{
    /// <summary>That of the invoice itself.</summary>
    Invoice,

    /// <summary>That of the client.</summary>
    Receiver,

    /// <summary>That of the team.</summary>
    Sender,

    /// <summary>It is not known.</summary>
    Unknown,
}
