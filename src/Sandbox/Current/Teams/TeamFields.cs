using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Teams;

/// <summary>The fields of a team.</summary>
internal static class TeamFields
{
    public static readonly string[] Roles = ["admin", "editor", "viewer"];

    private const int Credits = 1000;

    private static readonly ResourceFields s_brand = new(
        Field.Filled("alias"), Field.Text("primary_color"), Field.Text("secondary_color"), Field.Text("logo"));

    /// <summary>The fields of a new team.</summary>
    public static readonly ResourceFields New = Declare(Field.Made("integrations"));

    /// <summary>gigstack's own pages connect integrations; here an update does.</summary>
    public static readonly ResourceFields All = Declare(Field.Object("integrations"));

    private static ResourceFields Declare(Field integrations) => new(
        Field.Made("id"),
        Field.Object("brand", s_brand).Merged(),
        Field.Made("legal_name"),
        Field.Object("address", ClientFields.Address).Merged(),
        Field.Rfc("tax_id"),
        Field.Code("tax_system", SatCatalogs.TaxSystems),
        Field.Email("support_email"),
        Field.Text("support_phone"),
        integrations.Merged().Initially(_ => new JsonObject()),
        Field.Made("settings", _ => TeamSettings.Default()),
        Field.Made("owner"),
        Field.Made("created_at", context => context.Now.ToUnixTimeSeconds()),
        Field.Made("credit_limit", _ => Credits),
        Field.Made("used_credits", _ => 0),
        Field.Made("credit_period_start", context => StartOfMonth(context.Now).ToUnixTimeMilliseconds()),
        Field.Made("sat", _ => new JsonObject { ["completed"] = false }),
        Field.Made("members", _ => new JsonArray()),
        Field.Made("billing", _ => new JsonObject { ["credits"] = Credits }),
        Field.Made("status", _ => TeamDocuments.Active),
        Field.Made("scheduled_deletion"),
        Field.Made("onboarding_url"));

    /// <summary>The <c>add_members</c> of a new team: users and their roles.</summary>
    public static List<(string User, string Role)> Members(FieldReader reader)
    {
        var members = reader.Objects("add_members", Member) ?? [];
        reader.Values.Remove("add_members");
        return [.. members.Select(member => member!.AsObject())
            .Where(member => member["id"] is not null && member["role"] is not null)
            .Select(member => (member.Text("id")!, member.Text("role")!))];
    }

    public static void Member(FieldReader member)
    {
        MemberId(member);
        if (member.Code("role", Roles) is null)
            member.Refuse("role", $"{member.Path("role")} is required");
    }

    public static void MemberId(FieldReader member)
    {
        if (member.Filled("id") is null)
            member.Refuse("id", $"{member.Path("id")} is required");
    }

    public static void Require(JsonObject team, FieldErrors errors)
    {
        if (team["brand"]?["alias"] is null)
            errors.Add("brand.alias", "brand.alias is required");
        if (team["address"] is JsonObject address && address["country"] is null)
            errors.Add("address.country", "address.country is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
    }

    private static DateTimeOffset StartOfMonth(DateTimeOffset now) =>
        new(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
