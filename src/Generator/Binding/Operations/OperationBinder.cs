namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds operations: methods in the tree of clients.</summary>
internal sealed class OperationBinder(
    BindingContext context, SchemaTypes types, OperationNames names, GroupTree tree, SecurityBinder security)
{
    private readonly ParameterBinder _parameters = new(context, types);
    private readonly BodyBinder _bodies = new(context, types);
    private readonly ResponseBinder _responses = new(context, types);
    private readonly PagingBinder _paging = new(context);
    private readonly IdempotencyBinder _idempotency = new(context);
    private readonly List<(GroupBuilder Group, OperationModel Operation, string Suffix, JsonPointer Pointer)> _variants = new();
    private readonly List<BoundOperation> _bound = new();

    /// <summary>The operations, in document order.</summary>
    public IReadOnlyList<BoundOperation> Bound => _bound;

    /// <summary>The parameters of the client. Their <c>With…</c> methods conflict with no other member of the root.</summary>
    public EquatableArray<ParameterModel> ClientParameters()
    {
        var parameters = _parameters.ClientParameters;
        var methods = tree.Root.Members.Take(
            parameters.Select(static parameter => NameClaim.OfText(parameter.WireName, "With" + parameter.Name)).ToList());
        return parameters.Select((parameter, i) => parameter with { Name = methods[i].Substring("With".Length) }).ToEquatableArray();
    }

    public void BindAll()
    {
        _responses.CheckDocument();
        foreach (var operation in context.Api.Operations)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.Findings.Guard(operation.Pointer, $"{operation.Method} {operation.Path}", () => Bind(operation));
        }

        context.OfGroup = null;
        foreach (var (group, operation, suffix, pointer) in _variants)
            group.Operations.Add(operation with { Name = TakeVariant(group, operation.Name, suffix, pointer) });
    }

    private void Bind(Operation operation)
    {
        var pointer = operation.Pointer;
        var (group, methodName) = names.Of(operation);
        context.OfGroup = group.Types;
        var prefix = group.Prefix + methodName;

        var method = MemberPlaces.Of(group.ClassName, methodName + "Async");
        context.Places.Add(method, pointer);
        context.Places.Add(method, "body", pointer.Then("requestBody"));
        foreach (var response in operation.Responses)
            context.Places.Add(method, response.Status, response.Pointer);
        var (parameters, pathParameters, path) = _parameters.Bind(prefix, operation, method);
        var body = _bodies.Bind(operation, prefix);
        var result = _responses.Result(operation, prefix);
        var errors = _responses.Errors(operation, prefix);
        var model = new OperationModel
        {
            Name = methodName,
            Id = operation.Id ?? "",
            HttpMethod = operation.Method,
            Path = path,
            BaseAddress = ServerAddress.OfOperation(context, operation),
            Documentation = Documentation.Of(operation),
            IsDeprecated = operation.IsDeprecated,
            PathParameters = pathParameters,
            Parameters = parameters,
            Body = body,
            Arguments = ArgumentOrder.Of(pathParameters, body, parameters),
            Result = result,
            Documented = DocumentedResponses.Of(operation),
            Paging = _paging.Bind(operation, result),
            Idempotency = _idempotency.Bind(operation, body),
            Errors = errors,
            Xml = _responses.Xml(operation),
            ErrorMap = group.ErrorMap(
                errors.Where(static error => error.Type is not null)
                    .Select(static error => new ErrorBodyModel(error.Status, error.Type!, error.IsProblem)).ToEquatableArray()),
            Security = security.OfOperation(operation),
        };
        _bound.Add(new BoundOperation(operation, group, group.Operations.Count));
        group.Operations.Add(model);

        // Named after all operations, so that they take no name from one of them.
        var others = _responses.Variants(operation, result, prefix).ToList();
        foreach (var (suffix, other) in others)
            _variants.Add((group, model with { Result = other, Paging = null, IsVariant = true }, suffix, pointer));
        if (_bodies.BindForm(operation, prefix) is not { } form)
            return;
        var ofForm = model with
        {
            Body = form,
            Arguments = ArgumentOrder.Of(pathParameters, form, parameters),
            Idempotency = _idempotency.Bind(operation, form),
            IsVariant = true,
        };
        _variants.Add((group, ofForm, "Form", pointer));
        foreach (var (suffix, other) in others)
            _variants.Add((group, ofForm with { Result = other, Paging = null }, "Form" + suffix, pointer));
    }

    /// <summary>Names another method of an operation. All operations take precedence.</summary>
    private string TakeVariant(GroupBuilder group, string operation, string suffix, JsonPointer pointer)
    {
        var name = operation + suffix;
        if (!group.HasRoom(name))
        {
            name = group.HasRoom(operation + "As" + suffix) ? operation + "As" + suffix : new NameClaim(name, pointer.ToString()).Last;
            var method = suffix switch
            {
                "Stream" => "The streaming method",
                "File" => "The method for bytes",
                "Text" => "The method for text",
                _ => "The method that sends a form",
            };
            context.Findings.NameTaken(pointer, method, operation + suffix, name);
        }

        group.AddMethod(name);
        context.Places.Add(group.ClassName, name + "Async", pointer);
        return name;
    }
}
