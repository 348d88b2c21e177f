namespace Gigstack.Generator.Emit;

/// <summary>
/// What <c>ToString</c> shows of a type with a secret: all that the compiler would show, with asterisks for the secret. The compiler's own
/// method stays
/// for every other type.
/// </summary>
internal static class PrintMembersEmitter
{
    private const string Hidden = "\"***\"";

    /// <summary>Writes the method when a member is a secret.</summary>
    public static void Write(SourceWriter writer, IReadOnlyList<Member> members, string modifiers = "private")
    {
        if (!members.Any(static member => member.IsSecret))
            return;
        writer.Line();
        using (writer.Braces($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            writer.Line("global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");
            for (var i = 0; i < members.Count; i++)
            {
                var value = members[i].IsSecret ? members[i].Masked : members[i].Name;
                writer.Line($"builder.Append(\"{(i == 0 ? "" : ", ")}{members[i].Name} = \").Append((object?){value});");
            }

            writer.Line("return true;");
        }
    }

    /// <param name="Masked">What is shown of a secret.</param>
    internal sealed record Member(string Name, bool IsSecret, string Masked)
    {
        public static Member Of(PropertyModel property) => new(property.Name, property.IsSecret, property.Presence switch
        {
            Presence.OptionalNullable => $"({property.Name}.GetValueOrDefault() is null ? {property.Name}.ToString() : {Hidden})",
            Presence.Required when property.Type.IsValueType => Hidden,
            _ => OfNullable(property.Name, isSecret: true).Masked,
        });

        /// <summary>A secret that is null or missing shows as such.</summary>
        public static Member OfNullable(string name, bool isSecret) => new(name, isSecret, $"({name} is null ? null : {Hidden})");

        public static Member Public(string name) => new(name, false, "");
    }
}
