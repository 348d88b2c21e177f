using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>Calls a method of a client and waits for what it returns.</summary>
internal static class Invocation
{
    /// <summary>The type that is declared and the value; for a stream, the type of its items and a list.</summary>
    public static (Type Type, object? Value, bool IsStream) Call(object client, MethodInfo method, object?[] arguments)
    {
        object? returned;
        try
        {
            returned = method.Invoke(client, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
        if (returned is Task task)
        {
            task.GetAwaiter().GetResult();
            return method.ReturnType.IsGenericType
                ? (method.ReturnType.GetGenericArguments()[0], task.GetType().GetProperty("Result")!.GetValue(task), false)
                : (typeof(void), null, false);
        }
        var stream = method.ReturnType.GetInterfaces().Append(method.ReturnType)
            .First(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        var item = stream.GetGenericArguments()[0];
        try
        {
            var list = (Task)typeof(Invocation).GetMethod(nameof(Drain), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [returned])!;
            list.GetAwaiter().GetResult();
            return (item, list.GetType().GetProperty("Result")!.GetValue(list), true);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private static async Task<List<T>> Drain<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
