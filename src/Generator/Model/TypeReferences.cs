namespace Gigstack.Generator.Model;

/// <summary>The generated types that a part of the model refers to.</summary>
internal static class TypeReferences
{
    /// <summary>The types that a type and those nested in it refer to.</summary>
    public static IEnumerable<string> Of(TypeModel type) => OfMembers(type).Concat(type.Nested.SelectMany(Of));

    /// <summary>The types that the members of a type refer to.</summary>
    public static IEnumerable<string> OfMembers(TypeModel type)
    {
        var members = type switch
        {
            RecordModel record => record.Properties.Select(static property => property.Type).Append(record.AdditionalType),
            UnionModel union => union.Cases.Select(static @case => @case.Type),
            HeadersModel headers => headers.Headers.Select(static header => header.Form.Type),
            PresetsModel presets => [presets.Type],
            WebhooksModel webhooks => webhooks.Webhooks.Select(static webhook => webhook.Payload),
            _ => [],
        };
        return members.SelectMany(Names);
    }

    /// <summary>The types of an operation's parameters, body, result, errors, callbacks and headers.</summary>
    public static IEnumerable<string> Of(OperationModel operation) => Sent(operation).Concat(Received(operation));

    /// <summary>The types of an operation's parameters and body.</summary>
    public static IEnumerable<string> Sent(OperationModel operation)
    {
        var parameters = operation.PathParameters.AsEnumerable();
        if (operation.Parameters is { } record)
            parameters = parameters.Concat(record.Items);
        foreach (var part in operation.Body?.Parts ?? default)
            parameters = parameters.Concat(part.Headers.Select(static header => header.Given).OfType<ParameterModel>());

        return parameters.Select(static parameter => (TypeRef?)parameter.Type)
            .Append(operation.Body?.Type)
            .Append(operation.Body?.Additional?.Type)
            .Concat((operation.Body?.Parts ?? default).Select(static part => part.Type))
            .SelectMany(Names);
    }

    /// <summary>The types of an operation's result, errors, callbacks and headers.</summary>
    public static IEnumerable<string> Received(OperationModel operation) =>
        operation.Result.Cases.Select(static @case => (TypeRef?)@case.Type)
            .Concat(operation.Errors.Select(static error => error.Type))
            .Append(Answer(operation))
            .SelectMany(Names)
            .Concat(new[] { operation.Callbacks, operation.Headers?.TypeName }.OfType<string>());

    /// <summary>What a method returns: the record around a payload or a page is not made for it.</summary>
    private static TypeRef? Answer(OperationModel operation) => operation switch
    {
        { Paging: { } paging } => paging.List,
        { Result.Envelope: { } envelope } => envelope.Payload.Type,
        _ => operation.Result.Body,
    };

    private static IEnumerable<string> Names(TypeRef? type)
    {
        for (; type is not null; type = type.Item)
        {
            if (type.Name is { } name)
                yield return name;
        }
    }
}
