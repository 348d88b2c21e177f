namespace Gigstack.Generator.Description;

/// <summary>An item of an array of the document. Equality ignores the index.</summary>
/// <param name="Value">The item.</param>
/// <param name="Index">Its index in the document.</param>
internal readonly record struct Indexed<T>(T Value, int Index)
    where T : IEquatable<T>
{
    public bool Equals(Indexed<T> other) => Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();
}
