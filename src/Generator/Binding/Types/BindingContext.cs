using System.Threading;
using Gigstack.Generator.Binding.Xml;

namespace Gigstack.Generator.Binding.Types;

/// <summary>The state that the binders of a document share.</summary>
internal sealed class BindingContext(Api api, BindingOptions options, CancellationToken cancellation)
{
    private ObjectShapes? _shapes;
    private CaseShapes? _caseShapes;
    private DiscriminatorPresets? _discriminators;
    private Directions? _directions;

    public Api Api { get; } = api;

    public BindingOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public Findings Findings { get; } = new();

    /// <summary>Where types and members come from.</summary>
    public MemberPlaces Places { get; } = new(options.Namespace);

    /// <summary>The merged properties of objects.</summary>
    public ObjectShapes Shapes => _shapes ??= new ObjectShapes(Findings);

    /// <summary>The shapes of cases of unions.</summary>
    public CaseShapes CaseShapes => _caseShapes ??= new CaseShapes(Cancellation);

    /// <summary>The discriminator values that the sender does not have to set.</summary>
    public DiscriminatorPresets Discriminators => _discriminators ??= new DiscriminatorPresets(Api);

    /// <summary>Where required properties can be missing.</summary>
    public Directions Directions => _directions ??= new Directions(Api, Options.IgnoresRequired);

    /// <summary>Which values are secrets.</summary>
    public Secrets Secrets => Shapes.Secrets;

    /// <summary>The names of inline types that an earlier binding of the document decided.</summary>
    public NameDecisions Decisions { get; init; } = new();

    /// <summary>The bodies that are XML.</summary>
    public required XmlBodies Xml { get; init; }

    /// <summary>The names of the namespace.</summary>
    public NameScope Types { get; } = NameScope.ForNamespace();

    /// <summary>The types that get their own file, in document order.</summary>
    public List<TypeModel> TopLevel { get; } = new();

    /// <summary>Collects the inline types of the group whose operation is being bound; null outside of operations.</summary>
    public List<TypeModel>? OfGroup { get; set; }

    /// <summary>Every record bound so far, by full name. Envelopes, paging and idempotency look up properties here.</summary>
    public Dictionary<string, RecordModel> Records { get; } = new();

    /// <summary>Every union bound so far, by full name. Parameters look up cases here.</summary>
    public Dictionary<string, UnionModel> Unions { get; } = new();

    /// <summary>Every enum bound so far, by full name. Presets look up values here.</summary>
    public Dictionary<string, KnownEnum> Enums { get; } = new();

    public string FullName(string typeName) =>
        $"global::{(Options.SharedWith is { } other && other.Shared.Contains(typeName) ? other.Namespace : Options.Namespace)}.{typeName}";

    /// <summary>A place whose inline types are in the namespace, with the given name.</summary>
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

/// <param name="Model">The enum.</param>
/// <param name="IsExtensible">Whether the document also allows other strings.</param>
internal sealed record KnownEnum(EnumModel Model, bool IsExtensible);
