namespace Gigstack.Generator.Model;

/// <summary>A line of the listing that says that a member has a new name: <c>renamed Person.Email -> Person.EmailAddress</c>.</summary>
/// <param name="Old">The member that code still uses.</param>
/// <param name="New">The member that it is now.</param>
internal sealed record RenamedMember(string Old, string New)
{
    public const string Prefix = "renamed ";

    private const string Arrow = " -> ";

    public override string ToString() => Prefix + Old + Arrow + New;

    /// <summary>Parses a line; null if it is malformed.</summary>
    public static RenamedMember? Parse(string line)
    {
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (!line.StartsWith(Prefix, StringComparison.Ordinal) || arrow <= Prefix.Length)
            return null;
        var old = line.Substring(Prefix.Length, arrow - Prefix.Length).Trim();
        var @new = line.Substring(arrow + Arrow.Length).Trim();
        return old.Length > 0 && @new.Length > 0 && old.IndexOf(' ') < 0 && @new.IndexOf(' ') < 0 ? new RenamedMember(old, @new) : null;
    }
}
