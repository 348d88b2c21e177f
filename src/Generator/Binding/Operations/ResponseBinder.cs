namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds the responses of an operation: the success body, with its envelope, and the error bodies.</summary>
internal sealed class ResponseBinder(BindingContext context, SchemaTypes types)
{
    private readonly EnvelopeBinder _envelopes = new(context);
    private readonly ResultUnionBinder _unions = new(context, types);
    private readonly SequenceBinder _sequences = new(context, types);
    private readonly ResponseBodyBinder _bodies = new(context, types);

    public void CheckDocument() => _envelopes.CheckDocument();

    public ResultModel Result(Operation operation, string prefix)
    {
        var responses = ResultResponses.Of(operation);
        types.Shared.BeginOperationPart();
        var bodies = new List<(string Status, Schema? Schema, ResultModel Result)>();
        foreach (var response in responses.Results)
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
        result = result with { Accept = ResponseVariants.Accept(operation, responses, result.Kind), Statuses = responses.Statuses };
        if (result.IsSequence)
            return result;
        return result with
        {
            Envelope = _envelopes.Bind(operation, result.Body),
            MayBeEmpty = result.Body is not null
                && responses.Results.Any(static response => MediaTypes.Choose(response.Content) is null),
        };
    }

    /// <summary>The other kinds of body that an operation can return, each with the suffix of its method.</summary>
    public IEnumerable<(string Suffix, ResultModel Result)> Variants(Operation operation, ResultModel result, string prefix)
    {
        var responses = ResultResponses.Of(operation);
        if (result.Kind is ResultKind.Json)
        {
            types.Shared.BeginOperationPart();
            if (responses.Results.Select(response => _sequences.Bind(response, prefix)).FirstOrDefault(static one => one is not null)
                is { } sequence)
            {
                yield return ("Stream", Variant(sequence));
            }
        }

        foreach (var (suffix, kind) in ResponseVariants.Of(responses, result.Kind))
            yield return (suffix, Variant(new ResultModel(null, Description: result.Description) { Kind = kind }));
        ResponseVariants.ReportOthers(context, responses, result.Kind);

        ResultModel Variant(ResultModel variant) => variant with
        {
            Accept = ResponseVariants.Accept(operation, responses, variant.Kind),
            Statuses = responses.Statuses,
        };
    }

    /// <summary>The results and errors whose bodies are XML.</summary>
    public EquatableArray<XmlResponseModel> Xml(Operation operation)
    {
        var responses = ResultResponses.Of(operation);
        return responses.Results.Concat(responses.Errors).Distinct()
            .Select(response => (response.Status, Element: MediaTypes.Choose(response.Content) is { } body ? context.Xml[body.Media] : null))
            .Where(static one => one.Element is not null)
            .Select(static one => new XmlResponseModel(one.Status, one.Element!)).ToEquatableArray();
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

        types.Shared.BeginOperationPart();
        return ResultResponses.Of(operation).Errors
            .Select(response => new ErrorModel(
                response.Status, response.Description, _bodies.Bind(response, prefix + response.Status + "Error", isError: true)?.Body)
            {
                IsProblem = ProblemResponse.Is(response),
            })
            .ToEquatableArray();
    }

    private static string Join(string first, string second) => second.Length == 0 || second == first ? first : first + "\n" + second;

    /// <summary>A stream, if the response has no JSON; otherwise the body.</summary>
    private ResultModel? Success(Response response, string prefix, string status) =>
        (MediaTypes.Choose(response.Content) is { Kind: BodyKind.Json } ? null : _sequences.Bind(response, prefix))
            ?? _bodies.Bind(response, prefix + status + "Response", isError: false);
}
