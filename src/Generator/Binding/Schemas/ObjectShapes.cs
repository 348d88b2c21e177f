using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Puts objects together from their parts, and keeps what must be the same each time.</summary>
internal sealed class ObjectShapes
{
    private readonly HashSet<Schema> _reported = SchemaIdentity.Set();

    public ObjectShapes(Findings findings)
    {
        Findings = findings;
        Merge = new PropertyMerge(findings);
    }

    public Findings Findings { get; }

    /// <summary>Values that are not shown.</summary>
    public Secrets Secrets { get; } = new();

    /// <summary>Properties that several parts of an object describe.</summary>
    public PropertyMerge Merge { get; }

    public ObjectShape Of(Schema schema, JsonPointer pointer) => ObjectShape.Of(schema, pointer, this);

    /// <summary>Reports something about a schema that others take up, the first time only.</summary>
    public void ReportOnce(DiagnosticDescriptor descriptor, Schema schema, JsonPointer pointer, params string[] arguments)
    {
        if (_reported.Add(schema))
            Findings.Add(descriptor, pointer, arguments);
    }
}
