using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Current.Teams;

namespace Gigstack.Sandbox.Current.Users;

/// <summary>The fields of a user.</summary>
internal static class UserFields
{
    public const string AutoJoin = "auto_join";

    public static readonly ResourceFields All = Declare();

    /// <summary>The fields of a new user. <c>auto_join</c> makes it a member of the team.</summary>
    public static readonly ResourceFields New = Declare(Field.Flag(AutoJoin).ShownIn(Shapes.None));

    private static ResourceFields Declare(params Field[] ofCreation) => new(
    [
        Field.Made("id"),
        Field.Made("name"),
        Field.Text("first_name"),
        Field.Text("last_name"),
        Field.Text("phone"),
        Field.Text("company_role"),
        Field.Object("address", ClientFields.Address).Merged(),
        Field.Email("email").Required(),
        .. ofCreation,
        Field.Code("role", TeamFields.Roles),
        Field.Made("created_at", context => context.Now.ToUnixTimeSeconds()),
    ]);
}
