namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds the responses of an operation: the success body, with its envelope, and the error bodies.</summary>
internal sealed class ResponseBinder(BindingContext context, SchemaTypes types)
{
    private readonly EnvelopeBinder _envelopes = new(context);
    private readonly ResultUnionBinder _unions = new(context, types);
    private readonly SequenceBinder _sequences = new(context, types);

    public void CheckDocument() => _envelopes.CheckDocument();

    public ResultModel Result(Operation operation, string prefix)
    {
        // A response to HEAD never has a body.
        if (operation.Method == "HEAD")
            return new ResultModel(null);

        var success = Responses(operation).Where(static response => response.Status.StartsWith("2", StringComparison.Ordinal)).ToList();
        if (success.Count == 0)
            success = Responses(operation).Where(static response => response.Status == "default").ToList();

        types.Shared.BeginOperationPart();
        var bodies = new List<(string Status, Schema? Schema, ResultModel Result)>();
        foreach (var response in success)
        {
            // The first body is named after the operation only, so that adding a second one does not rename it.
            if (Success(response, prefix, bodies.Count == 0 ? "" : response.Status) is not { } body)
                continue;
            if (bodies.Count == 0 || (bodies[0].Result.Kind == body.Kind && !body.IsSequence))
            {
                bodies.Add((response.Status, MediaTypes.Choose(response.Content)?.Media.Schema, body));
            }
            else
            {
                context.Findings.Unsupported(
                    response.Pointer,
                    $"The bodies of '{bodies[0].Status}' and '{response.Status}' are of different kinds",
                    $"both are read as that of '{bodies[0].Status}'");
            }
        }

        var result = bodies.Count == 0
            ? null
            : bodies[0].Result with { Description = bodies.Select(static body => body.Result.Description).Aggregate(Join) };
        if (result is { Kind: ResultKind.Json })
            result = _unions.Bind(bodies, prefix + "Result", operation.Pointer.Then("responses")) ?? result;
        result ??= new ResultModel(null);
        if (result.IsSequence)
            return result;
        return result with
        {
            Envelope = _envelopes.Bind(operation, result.Body),
            MayBeEmpty = result.Body is not null && success.Any(static response => MediaTypes.Choose(response.Content) is null),
        };
    }

    /// <summary>The stream that an operation can return instead of JSON; null if there is none.</summary>
    public ResultModel? Sequence(Operation operation, ResultModel result, string prefix)
    {
        if (operation.Method == "HEAD" || result.Kind is not ResultKind.Json)
            return null;
        types.Shared.BeginOperationPart();
        foreach (var response in Responses(operation))
        {
            if (response.Status[0] == '2' && _sequences.Bind(response, prefix) is { } sequence)
                return sequence;
        }

        return null;
    }

    public EquatableArray<ErrorModel> Errors(Operation operation, string prefix)
    {
        foreach (var response in operation.Responses.Where(static response => Identifier.Status(response.Status) is null))
        {
            context.Findings.Add(
                Descriptors.ReadLeniently,
                response.Pointer,
                $"'{response.Status}' is not a status code, a range such as 4XX, or default",
                "the response is left out");
        }

        var all = Responses(operation).ToList();
        var hasSuccess = all.Any(static response => response.Status.StartsWith("2", StringComparison.Ordinal));
        var errors = new List<ErrorModel>();
        types.Shared.BeginOperationPart();
        foreach (var response in all)
        {
            if (response.Status[0] is '4' or '5' || (response.Status == "default" && hasSuccess))
                errors.Add(new ErrorModel(response.Status, response.Description, Body(response, prefix + response.Status + "Error")?.Body));
        }

        return errors.ToEquatableArray();
    }

    private static string Join(string first, string second) => second.Length == 0 || second == first ? first : first + "\n" + second;

    private static IEnumerable<Response> Responses(Operation operation) =>
        operation.Responses.Where(static response => Identifier.Status(response.Status) is not null)
            .Select(static response => response with { Status = Identifier.Status(response.Status)! });

    /// <summary>A stream, if the response has no JSON; otherwise the body.</summary>
    private ResultModel? Success(Response response, string prefix, string status) =>
        (MediaTypes.Choose(response.Content) is { Kind: BodyKind.Json } ? null : _sequences.Bind(response, prefix))
            ?? Body(response, prefix + status + "Response");

    /// <summary>
    /// The body of a status; null if it has none. Text and bytes of an error need no type, because the exception contains them.
    /// </summary>
    private ResultModel? Body(Response response, string inlineName)
    {
        if (MediaTypes.Choose(response.Content) is not { } chosen)
            return null;
        var (kind, mediaType, media) = chosen;
        var description = response.Description;
        var pointer = response.Pointer.Then("content").Then(mediaType);
        if (kind is not BodyKind.Json)
        {
            return new ResultModel(null, Description: description)
            {
                Kind = kind is BodyKind.Binary or BodyKind.Multipart ? ResultKind.Stream : ResultKind.Text,
                Accept = MediaTypes.All(response.Content, kind),
            };
        }

        var bound = types.Bind(media.Schema, context.TopLevelPlace(pointer.Then("schema"), inlineName));
        return new ResultModel(bound.Type, Description: description)
        {
            IsBodyNullable = bound.IsNullable && bound.Type.Kind is not WireKind.Element,
        };
    }
}
