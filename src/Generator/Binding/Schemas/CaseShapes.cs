using System.Threading;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The shapes of schemas as cases of unions. Each is found once: unions share cases, and cases share what is inside.</summary>
internal sealed class CaseShapes(CancellationToken cancellation)
{
    private readonly Dictionary<Schema, CaseShape?> _known = new(SchemaIdentity.Instance);

    public CancellationToken Cancellation => cancellation;

    /// <summary>What <see cref="CaseShape.Of"/> finds.</summary>
    public CaseShape? Of(Schema schema)
    {
        var meaning = schema.Meaning;
        if (!_known.TryGetValue(meaning, out var shape))
            _known.Add(meaning, shape = CaseShape.Of(meaning, cancellation));
        return shape;
    }
}
