using System.Runtime.CompilerServices;

namespace Gigstack.Generator.Description;

/// <summary>Compares schemas by reference, because equal ones in two places of the document are distinct.</summary>
internal sealed class SchemaIdentity
    : IEqualityComparer<Schema>, IEqualityComparer<(Schema, Schema)>, IEqualityComparer<(Schema, bool)>, IEqualityComparer<(Schema, int)>
{
    public static readonly SchemaIdentity Instance = new();

    public static HashSet<Schema> Set() => new(Instance);

    public bool Equals(Schema? x, Schema? y) => ReferenceEquals(x, y);

    public int GetHashCode(Schema obj) => RuntimeHelpers.GetHashCode(obj);

    public bool Equals((Schema, Schema) x, (Schema, Schema) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

    public int GetHashCode((Schema, Schema) obj) =>
        unchecked((RuntimeHelpers.GetHashCode(obj.Item1) * 31) + RuntimeHelpers.GetHashCode(obj.Item2));

    public bool Equals((Schema, bool) x, (Schema, bool) y) => ReferenceEquals(x.Item1, y.Item1) && x.Item2 == y.Item2;

    public int GetHashCode((Schema, bool) obj) => unchecked((RuntimeHelpers.GetHashCode(obj.Item1) * 31) + obj.Item2.GetHashCode());

    public bool Equals((Schema, int) x, (Schema, int) y) => ReferenceEquals(x.Item1, y.Item1) && x.Item2 == y.Item2;

    public int GetHashCode((Schema, int) obj) => unchecked((RuntimeHelpers.GetHashCode(obj.Item1) * 31) + obj.Item2);
}
