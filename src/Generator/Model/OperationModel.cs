namespace Gigstack.Generator.Model;

internal sealed record OperationModel
{
    /// <summary>The C# name without the <c>Async</c> suffix.</summary>
    public required string Name { get; init; }

    /// <summary>The <c>operationId</c> in the document; empty if there is none.</summary>
    public string Id { get; init; } = "";

    public required string HttpMethod { get; init; }

    /// <summary>The path template, as written in the document.</summary>
    public required string Path { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool IsDeprecated { get; init; }

    public EquatableArray<ParameterModel> PathParameters { get; init; }

    public ParametersModel? Parameters { get; init; }

    public BodyModel? Body { get; init; }

    /// <summary>The parameters of the method, in order, without the cancellation token.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    public required ResultModel Result { get; init; }

    /// <summary>The statuses and media types in the document, as the runtime takes them.</summary>
    public string Documented { get; init; } = "";

    public PagingModel? Paging { get; init; }

    public IdempotencyModel? Idempotency { get; init; }

    /// <summary>The index in <see cref="GroupModel.ErrorMaps"/>; -1 if the document declares no error body.</summary>
    public int ErrorMap { get; init; } = -1;

    /// <summary>The results and errors whose bodies are XML.</summary>
    public EquatableArray<XmlResponseModel> Xml { get; init; }

    /// <summary>The declared errors.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>The declared response headers; null if there are none.</summary>
    public OperationHeadersModel? Headers { get; init; }

    /// <summary>The address of the operation's own server, or a path on the client's host; null if it has no servers.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The full name of the type for callbacks; null if there are none.</summary>
    public string? Callbacks { get; init; }

    /// <summary>Whether it is the second method of an operation, whose parameter record is already emitted.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The security schemes of the operation; null if they are those of the document.</summary>
    public EquatableArray<string>? Security { get; init; }
}
