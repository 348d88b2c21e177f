using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Teams;

/// <summary>What a team may be sent with.</summary>
internal static class TeamFields
{
    public static readonly string[] Roles = ["admin", "editor", "viewer"];

    public static FieldReader Reader(JsonObject body, FieldErrors errors) => new(body, errors, field => field);

    public static JsonObject Read(FieldReader reader)
    {
        reader.Object("brand", brand =>
        {
            brand.Filled("alias");
            brand.Text("primary_color");
            brand.Text("secondary_color");
            brand.Text("logo");
        });
        reader.Object("address", ClientFields.Address);
        reader.Rfc("tax_id");
        reader.Code("tax_system", SatCatalogs.TaxSystems);
        reader.Email("support_email");
        reader.Text("support_phone");
        return reader.Values;
    }

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
}
