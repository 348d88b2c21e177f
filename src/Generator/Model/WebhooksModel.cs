namespace Gigstack.Generator.Model;

/// <summary>What the API sends by itself: one type for all of the document's webhooks, or for the callbacks of an operation, with a case for each.</summary>
internal sealed record WebhooksModel : TypeModel
{
    public EquatableArray<WebhookModel> Webhooks { get; init; }

    /// <summary>Where a payload names its webhook: property names from the outside in, in order of preference. Empty when it does not.</summary>
    public EquatableArray<EquatableArray<string>> NamePaths { get; init; }

    /// <summary>Whether a payload says which webhook it is; otherwise the caller has to: from a header or an address.</summary>
    public bool IsNamedByPayload => NamePaths.Count > 0;

    /// <summary>Whether a payload may be JSON null.</summary>
    public bool AcceptsNull => Webhooks.Any(static webhook => webhook.IsNullable || webhook.Payload.Kind is WireKind.Element);

    /// <summary>Whether they are callbacks of an operation, not webhooks of the document.</summary>
    public bool IsCallback { get; init; }

    /// <summary>The case for names that the document does not have.</summary>
    public required string UnknownName { get; init; }
}

/// <param name="Key">The name in the document.</param>
/// <param name="Name">The case's C# name.</param>
internal sealed record WebhookModel(string Key, string Name, TypeRef Payload, bool IsNullable, DocumentationModel Documentation, bool IsDeprecated)
{
    /// <summary>The method that reads this payload and no other; null when there is none.</summary>
    public string? ReaderName { get; init; }

    public PayloadSecrets Secrets { get; init; }
}

/// <summary>What of a payload <c>ToString</c> does not show.</summary>
internal enum PayloadSecrets
{
    None,

    /// <summary>A part, which its type hides: the payload of a case that the document does not have may have it too.</summary>
    Inside,
    Whole,
}
