namespace Gigstack.Generator.Surface;

/// <summary>The lines of operations: the method, its arguments, its error bodies, and the record of its parameters.</summary>
internal sealed class OperationLines(SurfaceTypeText text)
{
    public IEnumerable<SurfaceLine> Of(GroupModel group) => group.Operations.SelectMany(operation => Of(operation, group.ClassName));

    /// <summary>Adds what is on the wire of a parameter.</summary>
    public static Facts Parameter(ParameterModel parameter, Facts facts) => facts
        .Text("in", parameter.Place.ToString().ToLowerInvariant())
        .Exactly("wire", parameter.WireName)
        .Text("style", Style(parameter))
        .Text("form", SurfaceTypeText.Form(parameter.Type))
        .Exactly("default", parameter.Default)
        .Word("deprecated", parameter.IsDeprecated);

    private IEnumerable<SurfaceLine> Of(OperationModel operation, string owner)
    {
        var key = $"{owner}.{operation.Name}Async";
        yield return Method(operation).Line(key, Returned(operation));
        foreach (var argument in operation.Arguments.AsEnumerable())
            yield return Argument(operation, argument, key);
        foreach (var error in operation.Errors.AsEnumerable())
        {
            if (error.Type is { } type)
                yield return new Facts().Word("error").Line($"{key}.{error.Status}", text.Of(type));
        }

        if (operation.IsVariant || operation.Parameters is not { } parameters)
            yield break;
        yield return new Facts().Word("sent").Line(parameters.TypeName, "record");
        foreach (var item in parameters.Items.AsEnumerable())
            yield return Item(item, parameters.TypeName);
    }

    private static Facts Method(OperationModel operation) => new Facts()
        .Text("http", $"{operation.HttpMethod} {operation.Path}")
        .Text("arguments", string.Join(", ", operation.Arguments.Select(static one => one.Name + (one.IsRequired ? "" : "?"))))
        .Text("server", operation.BaseAddress)
        .Exactly("security", operation.Security is { } own ? string.Join(", ", own) : null)
        .Text("accept", operation.Result.Accept)
        .Text("envelope", operation.Result.Envelope?.Payload.JsonName)
        .Text("idempotency", operation.Idempotency?.Header ?? operation.Idempotency?.Property)
        .Text("paging", operation.Paging is { } paging ? Paging(paging) : null)
        .Word("deprecated", operation.IsDeprecated);

    private static string Paging(PagingModel paging) => string.Join(
        " ", new[] { paging.Style.ToString(), paging.Parameter, paging.Items?.JsonName, paging.Next?.JsonName }.OfType<string>());

    private string Returned(OperationModel operation)
    {
        var result = operation.Result;
        if (operation.Paging is { } paging)
            return $"Paged<{text.Item(paging.List)}>";
        var body = (result.Envelope?.Payload.Type ?? result.Body) is { } type ? text.Of(type, result.IsNullable) : null;
        return result.Kind switch
        {
            ResultKind.Stream => "ApiStream",
            ResultKind.Text => "string",
            ResultKind.Events => $"ServerSentEvents<{body ?? "string"}>",
            ResultKind.Lines => $"IAsyncEnumerable<{body ?? "string"}>",
            _ => body ?? "void",
        };
    }

    private SurfaceLine Argument(OperationModel operation, ArgumentModel argument, string owner)
    {
        var facts = new Facts().Word(argument.IsRequired ? "required" : "optional");
        if (argument.Kind is ArgumentKind.Path && operation.PathParameters.FirstOrDefault(one => one.Name == argument.Name) is { } inPath)
        {
            Parameter(inPath, facts);
        }
        else if (argument.Kind is ArgumentKind.Body && operation.Body is { } body)
        {
            facts.Text("in", "body").Text("media", body.MediaType)
                .Text("parts", string.Join(", ", body.Parts.Select(static part => $"{part.WireName}={part.Kind}")));
        }

        var type = argument.Type is { } own ? text.Of(own, !argument.IsRequired) : operation.Parameters!.TypeName;
        return facts.Line($"{owner}.{argument.Name}", argument.IsItemNullable is null ? type : $"IAsyncEnumerable<{type}>");
    }

    private SurfaceLine Item(ParameterModel item, string owner) => Parameter(
        item,
        new Facts().Word(item.IsRequired ? "required" : "optional", item.Preset is null).Exactly("constant", item.Preset))
        .Line($"{owner}.{item.Name}", text.Of(item.Type, !item.IsRequired));

    /// <summary>How the value is serialized, where it is not one string.</summary>
    private static string? Style(ParameterModel parameter) => parameter switch
    {
        { Shape: ParameterShape.Json } => "json",
        { Shape: ParameterShape.Text, Place: not ParameterPlace.Path } => null,
        { Style: SerializationStyle.Simple, Shape: ParameterShape.Text } => null,
        { Explode: true } => parameter.Style + " explode",
        _ => parameter.Style.ToString(),
    };
}
