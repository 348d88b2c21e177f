using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>Operations as methods of the client tree.</summary>
internal sealed class OperationBinder(BindingContext context, SchemaTypes types, GroupTree tree, SecurityBinder security)
{
    private readonly ParameterBinder _parameters = new(context, types);
    private readonly BodyBinder _bodies = new(context, types);
    private readonly ResponseBinder _responses = new(context, types);
    private readonly PagingBinder _paging = new(context);
    private readonly IdempotencyBinder _idempotency = new(context);
    private readonly List<(GroupBuilder Group, OperationModel Operation, Pointer Pointer)> _variants = new();
    private readonly List<BoundOperation> _bound = new();

    /// <summary>The operations in the order of the document.</summary>
    public IReadOnlyList<BoundOperation> Bound => _bound;

    /// <summary>The promoted parameters, their <c>With…</c> methods clear of the root's other members.</summary>
    public EquatableArray<ParameterModel> ClientParameters() =>
        _parameters.ClientParameters.Select(parameter => parameter with { Name = tree.Root.Members.Take("With" + parameter.Name).Substring("With".Length) }).ToEquatableArray();

    public void BindAll()
    {
        _responses.CheckDocument();
        foreach (var path in context.Document.Paths)
            foreach (var pair in path.Value.Operations ?? new Dictionary<HttpMethod, OpenApiOperation>())
            {
                context.Cancellation.ThrowIfCancellationRequested();
                var pointer = Pointer.Root.Then("paths").Then(path.Key).Then(pair.Key.Method.ToLowerInvariant());
                try
                {
                    Bind(path.Key, path.Value, pair.Key, pair.Value, pointer);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    context.Findings.Add(Descriptors.InternalFailure, pointer, $"{pair.Key.Method} {path.Key}", failure.GetType().Name + ": " + failure.Message);
                }
            }

        context.Group = null;
        foreach (var (group, operation, pointer) in _variants)
            group.Operations.Add(operation with { Name = TakeMethod(group, operation.Name, pointer) });
    }

    private void Bind(string path, IOpenApiPathItem item, HttpMethod method, OpenApiOperation operation, Pointer pointer)
    {
        var name = OperationName.Of(path, method, operation);
        var group = tree.Get(name.Group);
        context.Group = group;
        var methodName = TakeMethod(group, name.Method, pointer);
        var prefix = group.Prefix + methodName;

        var (parameters, pathParameters) = _parameters.Bind(prefix, path, item, operation, pointer);
        var body = _bodies.Bind(operation, prefix, pointer);
        var result = _responses.Result(operation, method, prefix, pointer);
        var errors = _responses.Errors(operation, prefix, pointer);
        var model = new OperationModel
        {
            Name = methodName,
            HttpMethod = method.Method.ToUpperInvariant(),
            Path = path,
            BaseAddress = ServerAddress.OfOperation(context, item, operation, pointer),
            Documentation = Documentation.Of(operation),
            IsDeprecated = operation.Deprecated,
            PathParameters = pathParameters,
            Parameters = parameters,
            Body = body,
            Result = result,
            Paging = _paging.Bind(item, operation, result, pointer),
            Idempotency = _idempotency.Bind(operation, body, pointer),
            Errors = errors,
            ErrorMap = group.ErrorMap(errors.Where(static error => error.Type is not null).Select(static error => new ErrorBodyModel(error.Status, error.Type!)).ToEquatableArray()),
            Security = security.OfOperation(operation),
        };
        _bound.Add(new BoundOperation(operation, pointer, group, group.Operations.Count));
        group.Operations.Add(model);

        // Named after all operations of the document, so that none of them gives its name away.
        if (_responses.Sequence(operation, method, result, prefix, pointer) is { } sequence)
            _variants.Add((group, model with { Name = methodName + "Stream", Result = sequence, Paging = null, IsVariant = true }, pointer));
    }

    private string TakeMethod(GroupBuilder group, string wanted, Pointer pointer)
    {
        var name = wanted;
        for (var number = 2; group.Members.IsTaken(name + "Async") || group.Members.IsTaken(name + "WithResponseAsync") || group.Members.IsTaken(name + "Request"); number++)
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        group.Members.Take(name + "Async");
        group.Members.Take(name + "WithResponseAsync");
        group.Members.Take(name + "Request");
        if (name != wanted)
            context.Findings.Add(Descriptors.NameCollision, pointer, $"The operation asks for the taken name '{wanted}'", $"it is called '{name}'; an operationId of its own gives it a better one");
        return name;
    }
}
