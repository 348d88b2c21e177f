using System.Net.Http;
using System.Threading;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Builds the operations of path items.</summary>
internal sealed class OperationBuilder(ContentBuilder content, Findings findings, CancellationToken cancellationToken)
{
    /// <summary>The methods that are fields of a path item. Others are in <c>additionalOperations</c>, as they are sent.</summary>
    private static readonly HashSet<string> s_fixed = new(StringComparer.OrdinalIgnoreCase)
    {
        "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY",
    };

    public IEnumerable<Operation> OfPaths(OpenApiDocument document) =>
        document.Paths.SelectMany(path => OfItem(path.Key, path.Value, JsonPointer.Root.Then("paths", path.Key)));

    /// <summary>The operations of a path item. An operation that the reader could not read is null.</summary>
    public IEnumerable<Operation> OfItem(string path, IOpenApiPathItem? item, JsonPointer pointer)
    {
        foreach (var pair in item?.Operations ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pair.Value is not null
                && findings.Guard(
                    Pointer(pair.Key, pointer),
                    $"{pair.Key.Method} {path}",
                    () => Of(path, pair.Key, pair.Value, item!, pointer),
                    static () => null) is { } operation)
            {
                yield return operation;
            }
        }
    }

    public static IReadOnlyList<Server> Servers(IEnumerable<OpenApiServer>? servers) =>
        (servers ?? []).Select(static server =>
            new Server(
                server.Url ?? "",
                (server.Variables ?? new Dictionary<string, OpenApiServerVariable>())
                    .Select(static pair => new KeyValue(pair.Key, pair.Value?.Default)).ToList())).ToList();

    private static JsonPointer Pointer(HttpMethod method, JsonPointer ofItem) =>
        s_fixed.Contains(method.Method)
            ? ofItem.Then(method.Method.ToLowerInvariant())
            : ofItem.Then("additionalOperations", method.Method);

    private Operation? Of(string path, HttpMethod method, OpenApiOperation operation, IOpenApiPathItem item, JsonPointer ofItem)
    {
        var pointer = Pointer(method, ofItem);
        return new Operation
        {
            Path = path,
            Method = s_fixed.Contains(method.Method) ? method.Method.ToUpperInvariant() : method.Method,
            Pointer = pointer,
            Id = operation.OperationId,
            Summary = operation.Summary,
            Description = operation.Description,
            IsDeprecated = operation.Deprecated,
            Tags = (operation.Tags ?? Enumerable.Empty<OpenApiTagReference>()).Select(static tag => tag.Reference.Id ?? tag.Name ?? "")
                .ToList(),
            Parameters = Parameters(operation.Parameters, pointer, item.Parameters, ofItem),
            RequestBody = content.RequestBody(operation.RequestBody),
            Responses = (operation.Responses ?? []).Where(static pair => pair.Value is not null)
                .Select(pair => content.Response(pair.Key, pair.Value, pointer.Then("responses", pair.Key))).ToList(),
            Callbacks = (operation.Callbacks ?? new Dictionary<string, IOpenApiCallback>())
                .Select(pair => Callback(pair.Key, pair.Value, pointer.Then("callbacks", pair.Key))).ToList(),
            Servers = Servers(operation.Servers is { Count: > 0 } own ? own : item.Servers),
            Security = SecurityBuilder.Requirements(operation.Security),
            Extensions = ExtensionsBuilder.Of(operation.Extensions),
        };
    }

    /// <summary>The parameters of the operation, which override those of its path with the same name and place.</summary>
    private List<Parameter> Parameters(
        IList<IOpenApiParameter>? ofOperation, JsonPointer pointer, IList<IOpenApiParameter>? ofItem, JsonPointer itemPointer)
    {
        var own = All(ofOperation, pointer);
        return [.. All(ofItem, itemPointer).Where(shared => !own.Exists(one => one.Name == shared.Name && one.In == shared.In)), .. own];
    }

    private List<Parameter> All(IList<IOpenApiParameter>? parameters, JsonPointer pointer) =>
        (parameters ?? []).Select((parameter, index) => content.Parameter(parameter, pointer.Then("parameters").Then(index))).ToList();

    private Callback Callback(string name, IOpenApiCallback? callback, JsonPointer pointer) => new(
        name,
        (callback?.PathItems ?? []).SelectMany(pair => OfItem(pair.Key.Expression, pair.Value, pointer.Then(pair.Key.Expression)))
            .ToList());
}
