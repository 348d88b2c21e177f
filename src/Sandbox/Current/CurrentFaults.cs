namespace Gigstack.Sandbox.Current;

/// <summary>The errors that handlers of the current edition answer with.</summary>
internal static class CurrentFaults
{
    public static ApiFault NotFound(string kind) => Of(404, "resource_not_found", $"{kind} not found");

    public static ApiFault AlreadyExists(string message) => Of(409, "resource_already_exists", message);

    public static ApiFault Conflict(string message) => Of(409, "resource_conflict", message);

    public static ApiFault BusinessRule(string message) => Of(400, "business_rule_violation", message);

    public static ApiFault ForeignTeam() => Of(403, "insufficient_permissions", "The team cannot be accessed with this key");

    public static ApiFault Invalid(string field, string text)
    {
        var errors = new FieldErrors();
        errors.Add(field, text);
        return Invalid(errors);
    }

    public static ApiFault Invalid(FieldErrors errors) =>
        new(400, "validation_failed", "Invalid request parameters", "Request validation failed", errors.AsList());

    private static ApiFault Of(int status, string code, string message) => new(status, code, message, message);
}
