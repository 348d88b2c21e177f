namespace Gigstack.Generator.Model;

/// <summary>The type for the webhooks of the document or for the callbacks of an operation, with one case per request.</summary>
internal sealed record WebhooksModel : TypeModel
{
    public EquatableArray<WebhookModel> Webhooks { get; init; }

    /// <summary>
    /// Where a payload contains the name of its webhook: paths of property names, in order of preference; empty if it does not.
    /// </summary>
    public EquatableArray<EquatableArray<string>> NamePaths { get; init; }

    /// <summary>Whether a payload contains the name of its webhook. Otherwise the caller passes it.</summary>
    public bool IsNamedByPayload => NamePaths.Count > 0;

    /// <summary>Whether a payload can be JSON null.</summary>
    public bool AcceptsNull => Webhooks.Any(static webhook => webhook.IsNullable || webhook.Payload.Kind is WireKind.Element);

    /// <summary>Whether the cases are callbacks of an operation.</summary>
    public bool IsCallback { get; init; }

    /// <summary>The case for names that are not in the document.</summary>
    public required string UnknownName { get; init; }
}

/// <param name="Key">The name in the document.</param>
/// <param name="Name">The case's C# name.</param>
internal sealed record WebhookModel(
    string Key, string Name, TypeRef Payload, bool IsNullable, DocumentationModel Documentation, bool IsDeprecated)
{
    /// <summary>The method that reads only this payload; null if there is none.</summary>
    public string? ReaderName { get; init; }

    public PayloadSecrets Secrets { get; init; }
}

/// <summary>Which part of a payload <c>ToString</c> hides.</summary>
internal enum PayloadSecrets
{
    None,

    /// <summary>A part, which its type hides. The payload of an unknown case can contain it too.</summary>
    Inside,
    Whole,
}
