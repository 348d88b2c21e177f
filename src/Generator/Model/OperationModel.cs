namespace Gigstack.Generator.Model;

internal sealed record OperationModel
{
    /// <summary>The C# name without the <c>Async</c> suffix.</summary>
    public required string Name { get; init; }

    public required string HttpMethod { get; init; }

    /// <summary>The path template as the document writes it.</summary>
    public required string Path { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool IsDeprecated { get; init; }

    public EquatableArray<ParameterModel> PathParameters { get; init; }

    public ParametersModel? Parameters { get; init; }

    public BodyModel? Body { get; init; }

    /// <summary>The parameters of the method in their order; a token to cancel with is last.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    public required ResultModel Result { get; init; }

    public PagingModel? Paging { get; init; }

    public IdempotencyModel? Idempotency { get; init; }

    /// <summary>Index into <see cref="GroupModel.ErrorMaps"/>; -1 when the document declares no error body.</summary>
    public int ErrorMap { get; init; } = -1;

    /// <summary>For each declared error: status and description.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>The headers that its answers declare; null when they declare none.</summary>
    public OperationHeadersModel? Headers { get; init; }

    /// <summary>Where the operation is when it has servers of its own: an address, or a path on the client's host; null otherwise.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The full name of the type that reads what the API sends back; null when the operation has no callbacks.</summary>
    public string? Callbacks { get; init; }

    /// <summary>Whether it is a second form of an operation, which has the record of its parameters already.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The security schemes of this operation when they differ from the document's; null when they do not.</summary>
    public EquatableArray<string>? Security { get; init; }
}
