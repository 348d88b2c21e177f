namespace Gigstack.Generator.Description;

/// <summary>Compares schemas by the type they become: by keywords, without annotations.</summary>
internal sealed class SchemaShape : IEqualityComparer<Schema>, IEqualityComparer<(Schema Schema, bool Directed)>
{
    public static readonly SchemaShape Comparer = new();

    public bool Equals(Schema? x, Schema? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.HasShapeOf(y));

    public int GetHashCode(Schema obj) => obj.ShapeHash;

    public bool Equals((Schema Schema, bool Directed) x, (Schema Schema, bool Directed) y) =>
        x.Directed == y.Directed && Equals(x.Schema, y.Schema);

    public int GetHashCode((Schema Schema, bool Directed) obj) => obj.Schema.ShapeHash;
}
