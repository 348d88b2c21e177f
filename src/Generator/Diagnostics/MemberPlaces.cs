namespace Gigstack.Generator.Diagnostics;

/// <summary>
/// Where the members of the generated code come from in the document. It is beside the model, because equal code may come from other
/// places.
/// </summary>
/// <param name="@namespace">The namespace of the client. Keys are without it, such as <c>Person.Email</c>.</param>
internal sealed class MemberPlaces(string @namespace)
{
    private readonly string _own = $"global::{@namespace}.";
    private readonly Dictionary<string, JsonPointer> _places = new();

    /// <summary>The key of a member.</summary>
    public static string Of(string owner, string member) => owner + "." + member;

    public void Add(string fullName, JsonPointer pointer) => _places[Key(fullName)] = pointer;

    public void Add(string fullName, string member, JsonPointer pointer) => _places[Of(Key(fullName), member)] = pointer;

    /// <summary>The place of a member; that of what encloses it if it is unknown; null if that is unknown, too.</summary>
    public JsonPointer? Find(string key)
    {
        for (var dot = key.Length; dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            if (_places.TryGetValue(key.Substring(0, dot), out var place))
                return place;
        }

        return null;
    }

    private string Key(string fullName) =>
        fullName.StartsWith(_own, StringComparison.Ordinal) ? fullName.Substring(_own.Length) : fullName;
}
