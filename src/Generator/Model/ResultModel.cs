namespace Gigstack.Generator.Model;

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

/// <summary>The properties of the body that hold the payload and the message.</summary>
internal sealed record EnvelopeModel(PropertyRef Payload, PropertyRef? Message);
