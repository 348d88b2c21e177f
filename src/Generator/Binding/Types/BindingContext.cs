using System.Threading;

namespace Gigstack.Generator.Binding.Types;

/// <summary>What the binders of one document share.</summary>
internal sealed class BindingContext(Api api, BindingOptions options, CancellationToken cancellation)
{
    private ObjectShapes? _shapes;

    public Api Api { get; } = api;

    public BindingOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public Findings Findings { get; } = new();

    /// <summary>The properties of objects, put together from their parts.</summary>
    public ObjectShapes Shapes => _shapes ??= new ObjectShapes(Findings);

    /// <summary>Values that are not shown.</summary>
    public Secrets Secrets => Shapes.Secrets;

    /// <summary>The names of inline types, as an earlier binding of the document decided them.</summary>
    public NameDecisions Decisions { get; init; } = new();

    /// <summary>The names of the namespace.</summary>
    public NameScope Types { get; } = NameScope.ForNamespace();

    /// <summary>The types that get a file each, in the order of the document.</summary>
    public List<TypeModel> TopLevel { get; } = new();

    /// <summary>Takes the inline types of bodies and parameters: the file of the group whose operation is being bound. Null outside of operations.</summary>
    public List<TypeModel>? OfGroup { get; set; }

    /// <summary>Every record bound so far, by full name: envelopes, paging and idempotency look their properties up here.</summary>
    public Dictionary<string, RecordModel> Records { get; } = new();

    public string FullName(string typeName) => $"global::{Options.Namespace}.{typeName}";

    /// <summary>A place whose inline types are in the namespace itself, under the name given.</summary>
    public TypePlace TopLevelPlace(JsonPointer pointer, string inlineName, bool inRequest = false) => new()
    {
        Context = this,
        Pointer = pointer,
        InlineName = inlineName,
        Enclosing = "global::" + Options.Namespace,
        Scope = Types,
        Inline = OfGroup ?? TopLevel,
        InRequest = inRequest,
        IsTopLevel = true,
    };
}
