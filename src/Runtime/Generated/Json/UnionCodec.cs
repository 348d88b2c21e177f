using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads and writes a union. If its JSON cannot be read as the case that was chosen, the next one is tried.</summary>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionCodec<T> : JsonCodec<T>
{
    /// <summary>The number of JSON that is no case.</summary>
    protected const int Unknown = 0;

    /// <summary>Reads the best case. JSON that no case can read is kept as it is.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The union.</returns>
    /// <exception cref="JsonReadException">The JSON is malformed.</exception>
    public sealed override T Read(ref Utf8JsonReader reader)
    {
        var chosen = Choose(ref reader);
        if (chosen == Unknown)
            return Keep(ref reader);
        var start = reader;
        try
        {
            return Read(ref reader, chosen);
        }
        catch (Exception exception) when (JsonFault.Is(exception))
        {
            // JSON that is malformed fails again when it is kept.
            UnexpectedJson.Forget(ref start);
            reader = start;
            return ReadOther(ref reader, chosen);
        }
    }

    /// <summary>Chooses the case of a value. The reader is not moved.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The number of the case; <see cref="Unknown"/> if the value matches none.</returns>
    protected abstract int Choose(ref Utf8JsonReader reader);

    /// <summary>Reads a value as a case.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="case">The number of the case.</param>
    /// <returns>The union.</returns>
    protected abstract T Read(ref Utf8JsonReader reader, int @case);

    /// <summary>The cases that a value can also be, in the order in which they are tried.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The numbers of the cases.</returns>
    protected virtual ReadOnlySpan<int> Others(ref Utf8JsonReader reader) => [];

    private T ReadOther(ref Utf8JsonReader reader, int chosen)
    {
        if (UnionAttempts.Enter())
        {
            try
            {
                foreach (var other in Others(ref reader))
                {
                    if (other == chosen)
                        continue;
                    var start = reader;
                    try
                    {
                        return Read(ref reader, other);
                    }
                    catch (Exception exception) when (JsonFault.Is(exception))
                    {
                        UnexpectedJson.Forget(ref start);
                        reader = start;
                    }
                }
            }
            finally
            {
                UnionAttempts.Leave();
            }
        }

        return Keep(ref reader);
    }

    private T Keep(ref Utf8JsonReader reader)
    {
        UnexpectedJson.Report(ref reader, UnexpectedKind.UnknownUnionCase);
        return Read(ref reader, Unknown);
    }
}

/// <summary>Limits how deep other cases are tried inside other cases, so that hostile JSON cannot multiply the work.</summary>
internal static class UnionAttempts
{
    private const int MaxDepth = 2;

    [ThreadStatic]
    private static int s_depth;

    public static bool Enter()
    {
        if (s_depth == MaxDepth)
            return false;
        s_depth++;
        return true;
    }

    public static void Leave() => s_depth--;
}
