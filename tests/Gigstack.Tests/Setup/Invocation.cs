using System.Reflection;
using Gigstack.Runtime;
using GigstackTests.Documents;
using GigstackTests.Json;

namespace GigstackTests.Setup;

/// <summary>Calls an operation through the generated client by its id, with the examples of the document as arguments.</summary>
internal static class Invocation
{
    /// <summary>Calls; gives the status, the message and the payload (of a list: the items of its first page) as JSON.</summary>
    public static async Task<(int Status, string? Message, string Payload)> CallAsync(object client, SpecOperation operation)
    {
        var names = operation.Id.Split('.').Select(Pascal).ToList();
        var group = names[..^1].Aggregate(client, (at, name) => at.GetType().GetProperty(name)!.GetValue(at)!);
        var method = group.GetType().GetMethod(names[^1] + (operation.IsPaged ? "Async" : "WithResponseAsync"))!;
        var result = method.Invoke(group, [.. Arguments(method, operation)])!;

        var read = operation.IsPaged ? nameof(FirstPageAsync) : nameof(ResponseAsync);
        var payload = operation.IsPaged ? result.GetType().BaseType! : method.ReturnType.GetGenericArguments()[0];
        return await (Task<(int, string?, string)>)typeof(Invocation)
            .GetMethod(read, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(payload.GetGenericArguments())
            .Invoke(null, [result])!;
    }

    private static IEnumerable<object?> Arguments(MethodInfo method, SpecOperation operation)
    {
        var path = new Queue<string>(operation.PathParameters.Select(parameter => parameter.Value));
        foreach (var parameter in method.GetParameters())
            yield return parameter.ParameterType switch
            {
                var type when type == typeof(string) => path.Dequeue(),
                var type when type == typeof(CancellationToken) => CancellationToken.None,
                var type when type == operation.Request?.Type => GigstackJsonText.Read(type, operation.Request.Json),
                _ => parameter.DefaultValue,
            };
    }

    private static async Task<(int, string?, string)> ResponseAsync<T>(Task<ApiResponse<T>> call)
    {
        var response = await call;
        return ((int)response.StatusCode, response.Message, GigstackJsonText.Of(response.Value));
    }

    private static async Task<(int, string?, string)> FirstPageAsync<T>(Paged<T> pages)
    {
        var page = await pages.AsPages().FirstAsync();
        return ((int)page.Response.StatusCode, page.Response.Message, $"[{string.Join(',', page.Items.Select(GigstackJsonText.Of))}]");
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
