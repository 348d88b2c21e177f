using System.Reflection;
using System.Text.Json;
using Gigstack.Runtime;
using GigstackTests.Documents;
using GigstackTests.Json;

namespace GigstackTests.Setup;

/// <summary>Calls an operation through the generated client by its id, with the examples of the document as arguments.</summary>
internal static class Invocation
{
    /// <summary>Calls; gives the status, the message and the payload (of a list: the items of its first page) as JSON.</summary>
    /// <param name="client">The generated client.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The body to send instead of the first one shown.</param>
    /// <param name="allParameters">Whether parameters that may be left out are sent, too.</param>
    public static async Task<(int Status, string? Message, string Payload)> CallAsync(
        object client,
        SpecOperation operation,
        SpecExample? request = null,
        bool allParameters = false)
    {
        var names = operation.Id.Split('.').Select(Pascal).ToList();
        var group = names[..^1].Aggregate(client, (at, name) => at.GetType().GetProperty(name)!.GetValue(at)!);
        var method = group.GetType().GetMethod(names[^1] + (operation.IsPaged ? "Async" : "WithResponseAsync"))
            ?? throw new MissingMethodException(group.GetType().Name, names[^1]);
        var result = method.Invoke(group, [.. Arguments(method, operation, request ?? operation.Request, allParameters)])!;

        if (result is Task<ApiResponse> bare)
            return ((int)(await bare).StatusCode, (await bare).Message, "null");
        var read = operation.IsPaged ? nameof(FirstPageAsync) : nameof(ResponseAsync);
        var payload = operation.IsPaged ? result.GetType().BaseType! : method.ReturnType.GetGenericArguments()[0];
        return await (Task<(int, string?, string)>)typeof(Invocation)
            .GetMethod(read, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(payload.GetGenericArguments())
            .Invoke(null, [result])!;
    }

    private static IEnumerable<object?> Arguments(MethodInfo method, SpecOperation operation, SpecExample? request, bool allParameters)
    {
        var path = new Queue<SpecParameter>(operation.PathParameters);
        foreach (var parameter in method.GetParameters())
        {
            yield return parameter switch
            {
                { ParameterType: var type } when type == typeof(CancellationToken) => CancellationToken.None,
                { Name: "body", ParameterType: var type } => Argument.Body(type, request!),
                { Name: "parameters", ParameterType: var type } => Argument.Parameters(type, operation, allParameters),
                { ParameterType: var type } =>
                    path.Dequeue() is var next ? Argument.Of(type, operation.Document, next.Schema, next.Example) : null,
            };
        }
    }

    private static async Task<(int, string?, string)> ResponseAsync<T>(Task<ApiResponse<T>> call)
    {
        var response = await call;
        return ((int)response.StatusCode, response.Message, await TextOfAsync(response.Value));
    }

    private static async Task<(int, string?, string)> FirstPageAsync<T>(Paged<T> pages)
    {
        var page = await pages.AsPages().FirstAsync();
        return (
            (int)page.Response.StatusCode,
            page.Response.Message,
            $"[{string.Join(',', page.Items.Select(item => item is null ? "null" : GigstackJsonText.Of(item)))}]");
    }

    /// <summary>JSON; of bytes that are no JSON a text in base64.</summary>
    private static async Task<string> TextOfAsync<T>(T value)
    {
        if (value is not ApiStream stream)
            return value is null ? "null" : GigstackJsonText.Of(value);
        await using (stream)
            return JsonSerializer.Serialize(Convert.ToBase64String(await stream.ReadBytesAsync()));
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
