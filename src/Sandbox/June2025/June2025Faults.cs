namespace Gigstack.Sandbox.June2025;

/// <summary>The errors that handlers of the June 2025 edition answer with.</summary>
internal static class June2025Faults
{
    public static ApiFault NotFound(string kind) =>
        new(404, "NOT_FOUND", $"{kind} not found", $"The requested {char.ToLowerInvariant(kind[0])}{kind[1..]} does not exist");

    public static ApiFault Invalid(FieldErrors errors, int status = 400) =>
        new(status, "VALIDATION_ERROR", "Invalid request parameters", "Request validation failed", errors.ByField());

    public static ApiFault DuplicateRfc() =>
        new(409, "DUPLICATE_RFC", "A client with this RFC already exists", "RFC must be unique");

    public static ApiFault DuplicateService() =>
        new(409, "DUPLICATE_SERVICE", "A service with this name already exists in this category",
            "Service name must be unique within category");

    /// <summary>The guides forbid deletion of resources in use. Status and code are not documented.</summary>
    public static ApiFault InUse(string kind, string by) =>
        new(409, "RESOURCE_IN_USE", $"{kind} is referenced by {by}", $"{kind}s with associated {by} cannot be deleted");
}
