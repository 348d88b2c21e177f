using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Merges the parts of objects. Merged schemas are cached, so that the same parts always give the same schema.</summary>
internal sealed class ObjectShapes
{
    private readonly HashSet<Schema> _reported = SchemaIdentity.Set();

    public ObjectShapes(Findings findings)
    {
        Findings = findings;
        Merge = new PropertyMerge(findings);
    }

    public Findings Findings { get; }

    /// <summary>Which values are secrets.</summary>
    public Secrets Secrets { get; } = new();

    /// <summary>Merges properties that several parts of an object declare.</summary>
    public PropertyMerge Merge { get; }

    public ObjectShape Of(Schema schema, JsonPointer pointer) => ObjectShape.Of(schema, pointer, this);

    /// <summary>Reports a finding about a schema once, even if other schemas refer to it by <c>allOf</c>.</summary>
    public void ReportOnce(DiagnosticDescriptor descriptor, Schema schema, JsonPointer pointer, params string[] arguments)
    {
        if (_reported.Add(schema))
            Findings.Add(descriptor, pointer, arguments);
    }
}
