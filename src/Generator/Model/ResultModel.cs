namespace Gigstack.Generator.Model;

/// <summary>The result of an operation.</summary>
/// <param name="Body">The type of a JSON body, or of an item of a stream; null if the response is not JSON.</param>
internal sealed record ResultModel(TypeRef? Body, EnvelopeModel? Envelope = null, string Description = "")
{
    public ResultKind Kind { get; init; } = Body is null ? ResultKind.None : ResultKind.Json;

    /// <summary>The union case for each status; empty if the success responses do not differ.</summary>
    public EquatableArray<ResultCaseModel> Cases { get; init; }

    /// <summary>The data of the events by name; empty if it does not depend on the name.</summary>
    public EquatableArray<EventCaseModel> Events { get; init; }

    /// <summary>The data that ends the stream.</summary>
    public EquatableArray<string> Ends { get; init; }

    /// <summary>The Accept header; empty for the usual one.</summary>
    public string Accept { get; init; } = "";

    /// <summary>The statuses that are results; null if those of 2xx are, each with the body.</summary>
    public StatusesModel? Statuses { get; init; }

    /// <summary>Whether one result has JSON and another has no body.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether the body can be JSON null.</summary>
    public bool IsBodyNullable { get; init; }

    public bool IsSequence => Kind is ResultKind.Events or ResultKind.Lines;

    /// <summary>Whether the method can return null.</summary>
    public bool IsNullable => Body is not null && (MayBeEmpty || (Envelope?.Payload.IsNullable ?? IsBodyNullable));
}

/// <param name="Name">The name of the case in the union.</param>
internal sealed record ResultCaseModel(string Status, string Name, TypeRef Type);

/// <summary>The properties of the body with the payload and the message.</summary>
internal sealed record EnvelopeModel(PropertyRef Payload, PropertyRef? Message);
