using System.Collections.Generic;
using System.Threading;
using Gigstack.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>What the binders of one document share.</summary>
internal sealed class BindingContext(OpenApiDocument document, BindingOptions options, CancellationToken cancellation)
{
    private readonly HashSet<IOpenApiSchema> _reported = new();
    private PropertyMerge? _merge;
    private Secrets? _secrets;

    public OpenApiDocument Document { get; } = document;

    public BindingOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public Findings Findings { get; } = new();

    /// <summary>Properties that several parts of an object describe.</summary>
    public PropertyMerge Merge => _merge ??= new PropertyMerge(this);

    /// <summary>Values that are not shown.</summary>
    public Secrets Secrets => _secrets ??= new Secrets(this);

    /// <summary>What an earlier binding of the document found that inline types are to be called, by the type around them, the name they ask for and what they are.</summary>
    public Dictionary<(string Enclosing, string Wanted, string Identity), string> Decisions { get; init; } = new();

    /// <summary>Scopes whose inline types found names taken.</summary>
    public HashSet<InlineNames> Contested { get; } = new();

    /// <summary>The names of the namespace.</summary>
    public NameScope Types { get; } = NameScope.ForNamespace();

    /// <summary>The types that get a file each, in the order of the document.</summary>
    public List<TypeModel> TopLevel { get; } = new();

    /// <summary>The group whose operation is being bound: its file takes the inline types of bodies and parameters. Null outside of operations.</summary>
    public GroupBuilder? Group { get; set; }

    /// <summary>Every record bound so far, by full name: envelopes, paging and idempotency look their properties up here.</summary>
    public Dictionary<string, RecordModel> Records { get; } = new();

    public string FullName(string typeName) => $"global::{Options.Namespace}.{typeName}";

    /// <summary>Says something of a schema that others take up, the first time only.</summary>
    public void ReportOnce(DiagnosticDescriptor descriptor, IOpenApiSchema schema, Pointer pointer, params string[] arguments)
    {
        if (_reported.Add(schema))
            Findings.Add(descriptor, pointer, arguments);
    }

    /// <summary>A place whose inline types stand in the namespace itself, under the name given.</summary>
    public TypePlace TopLevelPlace(Pointer pointer, string inlineName, bool inRequest = false) => new()
    {
        Context = this,
        Pointer = pointer,
        InlineName = inlineName,
        Enclosing = "global::" + Options.Namespace,
        Scope = Types,
        Inline = Group?.Types ?? TopLevel,
        InRequest = inRequest,
        IsTopLevel = true,
    };
}
