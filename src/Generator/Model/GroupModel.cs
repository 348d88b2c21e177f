namespace Gigstack.Generator.Model;

/// <summary>A class of operations, such as <c>InvoicesClient</c>.</summary>
internal sealed record GroupModel
{
    public required string ClassName { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public EquatableArray<GroupReference> Children { get; init; }

    public EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>The error bodies of the operations. An operation refers to them by index.</summary>
    public EquatableArray<ErrorMapModel> ErrorMaps { get; init; }

    /// <summary>The inline types of bodies and parameters.</summary>
    public EquatableArray<TypeModel> Types { get; init; }
}

/// <summary>A property of a client that returns a group.</summary>
internal sealed record GroupReference(string PropertyName, string ClassName, string Summary);

/// <param name="Name">The field that holds it, named after the statuses.</param>
internal sealed record ErrorMapModel(string Name, EquatableArray<ErrorBodyModel> Bodies);

/// <param name="IsProblem">Whether the document declares problem details (RFC 9457).</param>
internal sealed record ErrorBodyModel(string Status, TypeRef Type, bool IsProblem);
