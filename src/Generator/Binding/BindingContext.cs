using System.Collections.Generic;
using System.Threading;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>What the binders of one document share.</summary>
internal sealed class BindingContext(OpenApiDocument document, BindingOptions options, CancellationToken cancellation)
{
    public OpenApiDocument Document { get; } = document;

    public BindingOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public Findings Findings { get; } = new();

    /// <summary>The names of the namespace.</summary>
    public NameScope Types { get; } = NameScope.ForNamespace();

    /// <summary>The types that get a file each, in the order of the document.</summary>
    public List<TypeModel> TopLevel { get; } = new();

    /// <summary>The group whose operation is being bound: its file takes the inline types of bodies and parameters. Null outside of operations.</summary>
    public GroupBuilder? Group { get; set; }

    /// <summary>Every record bound so far, by full name: envelopes, paging and idempotency look their properties up here.</summary>
    public Dictionary<string, RecordModel> Records { get; } = new();

    public string FullName(string typeName) => $"global::{Options.Namespace}.{typeName}";

    /// <summary>A place whose inline types stand in the namespace itself, under the name given.</summary>
    public TypePlace TopLevelPlace(Pointer pointer, string inlineName, bool inRequest = false) => new()
    {
        Pointer = pointer,
        InlineName = inlineName,
        Enclosing = "global::" + Options.Namespace,
        Scope = Types,
        Inline = Group?.Types ?? TopLevel,
        InRequest = inRequest,
        IsTopLevel = true,
    };
}
