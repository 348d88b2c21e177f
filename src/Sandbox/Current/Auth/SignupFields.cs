namespace Gigstack.Sandbox.Current.Auth;

/// <summary>Reads the body of a signup.</summary>
internal static class SignupFields
{
    private static readonly string[] s_plans = ["agent-tier", "pro", "business", "free"];
    private static readonly string[] s_cycles = ["monthly", "annual"];

    public static JsonObject Read(JsonObject body)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors);
        if (reader.Email("email") is null)
            reader.Refuse("email", "email is required");
        reader.Filled("name");
        reader.Rfc("rfc");
        reader.Filled("country");
        reader.Code("plan_id", s_plans);
        reader.Code("billing_cycle", s_cycles);
        reader.Filled("stripe_payment_method");
        reader.Flag("livemode");
        reader.Text("partner_ref");
        reader.Object("metadata");
        return errors.Any ? throw CurrentFaults.Invalid(errors) : reader.Values;
    }
}
