namespace Gigstack.Generator.Description;

/// <summary>An item of an array of the document. Equal to another when the items are: the index says where it is, not what it is.</summary>
/// <param name="Value">The item.</param>
/// <param name="Index">Its index in the document.</param>
internal readonly record struct Indexed<T>(T Value, int Index)
    where T : IEquatable<T>
{
    public bool Equals(Indexed<T> other) => Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();
}
