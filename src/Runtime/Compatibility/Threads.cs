using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Gigstack.Runtime;

/// <summary>Members of tasks and the runtime that older frameworks do not have.</summary>
internal static class Threads
{
    extension(Task)
    {
        public static Task Delay(TimeSpan delay, TimeProvider clock, CancellationToken cancellationToken) =>
            clock.Delay(delay, cancellationToken);
    }

    extension(ExceptionDispatchInfo)
    {
        public static void Throw(Exception exception) => ExceptionDispatchInfo.Capture(exception).Throw();
    }

    extension(RuntimeHelpers)
    {
        public static bool IsReferenceOrContainsReferences<T>() => !typeof(T).IsPrimitive;
    }

    public static StreamDisposal ConfigureAwait(this Stream stream, bool continueOnCapturedContext) =>
        new(stream, continueOnCapturedContext);

    /// <summary>Disposes of a stream at the end of <c>await using</c>.</summary>
    internal readonly struct StreamDisposal(Stream stream, bool continueOnCapturedContext)
    {
        public ConfiguredValueTaskAwaitable DisposeAsync()
        {
            var disposal = default(ValueTask);
            if (stream is IAsyncDisposable disposable)
                disposal = disposable.DisposeAsync();
            else
                stream.Dispose();
            return disposal.ConfigureAwait(continueOnCapturedContext);
        }
    }
}
