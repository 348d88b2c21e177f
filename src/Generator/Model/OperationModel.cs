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

internal sealed record ErrorModel(string Status, string Description, TypeRef? Type)
{
    /// <summary>The headers that its success does not have as well.</summary>
    public EquatableArray<string> Headers { get; init; }
}

/// <summary>The record of an operation's query and header parameters.</summary>
internal sealed record ParametersModel(string TypeName, EquatableArray<ParameterModel> Items)
{
    public bool HasRequired
    {
        get
        {
            foreach (var item in Items)
                if (item.IsRequired)
                    return true;
            return false;
        }
    }
}

internal sealed record ParameterModel
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# name: a parameter's for paths, a property's otherwise.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    public ParameterPlace Place { get; init; }

    public ParameterShape Shape { get; init; }

    /// <summary>The name of the runtime's <c>ParameterStyle</c>.</summary>
    public string Style { get; init; } = "";

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>The properties of an object, for <see cref="ParameterShape.Object"/>.</summary>
    public EquatableArray<ParameterMemberModel> Members { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether <c>ToString</c> does not show the value.</summary>
    public bool IsSecret { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;
}

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The header of a part of a form.</summary>
    Part,
}

/// <summary>What the value is made of; style and explode say how it is put together.</summary>
internal enum ParameterShape
{
    Text,
    List,

    /// <summary>Entries under names of the caller's choice.</summary>
    Map,

    /// <summary>Named members.</summary>
    Object,

    /// <summary>JSON, for what no style describes.</summary>
    Json,
}

/// <summary>A member of an object that is sent as a parameter.</summary>
internal sealed record ParameterMemberModel(string WireName, string Name, TypeRef Type, Presence Presence);

/// <summary>What an operation answers.</summary>
/// <param name="Body">The type of a JSON body, or of each item of a sequence; null when nothing is read, or no JSON.</param>
internal sealed record ResultModel(TypeRef? Body, EnvelopeModel? Envelope = null, string Description = "")
{
    public ResultKind Kind { get; init; } = Body is null ? ResultKind.None : ResultKind.Json;

    /// <summary>The cases of the body's union by status, where successes differ; otherwise empty.</summary>
    public EquatableArray<ResultCaseModel> Cases { get; init; }

    /// <summary>The media types to ask for, when they are not JSON.</summary>
    public string Accept { get; init; } = "";

    /// <summary>Whether one success has JSON and another has no body at all.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether the body may be JSON null.</summary>
    public bool IsBodyNullable { get; init; }

    public bool IsSequence => Kind is ResultKind.Events or ResultKind.Lines;

    /// <summary>Whether the method may return null.</summary>
    public bool IsNullable => Body is not null && (MayBeEmpty || (Envelope?.Payload.IsNullable ?? IsBodyNullable));
}

/// <param name="Name">The name of the case in the union.</param>
internal sealed record ResultCaseModel(string Status, string Name, TypeRef Type);

internal enum ResultKind
{
    None,
    Json,
    Text,

    /// <summary>Bytes, as a stream.</summary>
    Stream,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>JSON Lines or a JSON text sequence.</summary>
    Lines,
}

/// <summary>The properties of the body that hold the payload and the message.</summary>
internal sealed record EnvelopeModel(PropertyRef Payload, PropertyRef? Message);

/// <summary>How a list goes on. The properties are those of the body; null where the document declares none.</summary>
internal sealed record PagingModel
{
    public required PagingStyle Style { get; init; }

    /// <summary>The query parameter that moves on.</summary>
    public required string Parameter { get; init; }

    public required PropertyRef Items { get; init; }

    public PropertyRef? Next { get; init; }

    public PropertyRef? HasMore { get; init; }

    public PropertyRef? Total { get; init; }

    public PropertyRef? Message { get; init; }

    /// <summary>The query parameter that moves on where an answer has more pages and no cursor.</summary>
    public string? PageParameter { get; init; }
}

internal enum PagingStyle
{
    Cursor,
    Offset,
    Page,
}

/// <summary>What makes a retry of this operation safe.</summary>
/// <param name="Header">The header that carries the key, or null.</param>
/// <param name="Property">The C# name of the body's property that carries it, or null.</param>
internal sealed record IdempotencyModel(string? Header, string? Property);
