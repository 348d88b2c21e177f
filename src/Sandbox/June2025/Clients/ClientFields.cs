namespace Gigstack.Sandbox.June2025.Clients;

/// <summary>The fields of a client. Answers put the RFC and the email into <c>client</c>.</summary>
internal static class ClientFields
{
    private const string Group = "client";

    private static readonly ResourceFields s_address = new(
        Field.Text("street"), Field.Text("city"), Field.Text("state"), Field.Text("zipCode"), Field.Text("country"));

    public static readonly ResourceFields All = new(
        Field.Made("id", _ => NewId.Of("client")),
        Field.Text("name").Required("Name is required"),
        Field.Text("legalName"),
        Field.Text("rfc", rfc => Check.IsRfc(rfc) ? null : "Invalid RFC format").Required("RFC is required").ShownIn(Shapes.All, Group),
        Field.Text("email", email => Check.IsEmail(email) ? null : "Invalid email format").ShownIn(Shapes.All, Group),
        Field.Text("phone").ShownIn(Shapes.One),
        Field.Object("address", s_address).Merged().ShownIn(Shapes.One),
        Field.Made("timestamp", context => IsoTime.Write(context.Now)));
}
