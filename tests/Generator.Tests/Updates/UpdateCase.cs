namespace Gigstack.Generator.Tests.Updates;

/// <summary>A change of the document.</summary>
/// <param name="Change">What it is, for the page.</param>
/// <param name="Find">The text of the document that is replaced.</param>
/// <param name="Replace">The text instead.</param>
/// <param name="Code">Code of a consumer that compiles before the change. It sends a request where it can.</param>
internal sealed record UpdateCase(string Change, string Find, string Replace, string Code)
{
    public static IEnumerable<UpdateCase> All => [.. BodyUpdates.All, .. ChoiceUpdates.All, .. OperationUpdates.All];

    /// <summary>The type of a body, for the payloads.</summary>
    public string? Type { get; init; }

    /// <summary>A payload before the change, as the type reads and writes it.</summary>
    public string? Before { get; init; }

    /// <summary>A payload after the change.</summary>
    public string? After { get; init; }

    /// <summary>Whether the payload is a request: a service with the new document must know each part of it.</summary>
    public bool IsSent { get; init; }

    /// <summary>The same call for the new client, if the code does not compile any more.</summary>
    public string? NewCode { get; init; }

    /// <summary>Whether the same request has another meaning, which no byte shows.</summary>
    public bool HasOtherMeaning { get; init; }

    /// <summary>What the answer to the request is.</summary>
    public string Answer { get; init; } = "";

    public string Document => UpdateDocument.Text.Contains(Find, StringComparison.Ordinal)
        ? UpdateDocument.Text.Replace(Find, Replace, StringComparison.Ordinal)
        : throw new InvalidOperationException($"'{Find}' is not in the document.");
}
