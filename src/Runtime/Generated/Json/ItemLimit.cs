using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Limits the items that one decoding makes: those of lists, the entries of dictionaries and unknown properties. Two bytes of JSON can
/// become an object of many. Only JSON that is long enough to exceed the limit is counted.
/// </summary>
internal sealed class ItemLimit
{
    private static int s_counting;

    [ThreadStatic]
    private static ItemLimit? s_current;

    private readonly int _most;
    private readonly ItemLimit? _before;
    private long _last = -1;
    private int _count;

    private ItemLimit(int most)
    {
        _most = most;
        _before = s_current;
    }

    /// <summary>Whether any thread counts. Asked first, because it costs nothing.</summary>
    public static bool IsOn => s_counting != 0;

    /// <summary>Begins to count, if the JSON can exceed the limit.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="most">The maximum number of items.</param>
    public static Scope Begin(ReadOnlySpan<byte> utf8, int most) => new(CanExceed(utf8, most) ? new ItemLimit(most) : null);

    /// <summary>Counts an item of the current decoding.</summary>
    /// <param name="reader">The reader, on its first token.</param>
    /// <exception cref="TooManyItemsException">It is one too many.</exception>
    public static void Count(ref Utf8JsonReader reader) => s_current?.Add(reader.TokenStartIndex);

    /// <summary>Counts the items of the arrays in a value that is kept as JSON.</summary>
    /// <param name="reader">The reader, on its first token; by value, so the caller's stays where it is.</param>
    /// <exception cref="TooManyItemsException">There are too many.</exception>
    public static void CountWithin(Utf8JsonReader reader)
    {
        var arrays = new Stack<bool>();
        do
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                arrays.Pop();
            else if (arrays.TryPeek(out var isItem) && isItem)
                Count(ref reader);
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                arrays.Push(reader.TokenType is JsonTokenType.StartArray);
        }
        while (arrays.Count > 0 && reader.Read());
    }

    /// <summary>Each item needs a byte and a comma, or begins an array or object.</summary>
    private static bool CanExceed(ReadOnlySpan<byte> utf8, int most) => utf8.Length / 2 >= most
        && (long)utf8.Count((byte)',') + utf8.Count((byte)'[') + utf8.Count((byte)'{') > most;

    // What a union reads again, as another case, is counted once.
    private void Add(long place)
    {
        if (place <= _last)
            return;
        _last = place;
        if (++_count > _most)
            throw new TooManyItemsException(_most);
    }

    /// <summary>One decoding.</summary>
    internal readonly ref struct Scope
    {
        private readonly ItemLimit? _limit;

        public Scope(ItemLimit? limit)
        {
            if ((_limit = limit) is null)
                return;
            s_current = limit;
            Interlocked.Increment(ref s_counting);
        }

        public void Dispose()
        {
            if (_limit is null)
                return;
            Interlocked.Decrement(ref s_counting);
            s_current = _limit._before;
        }
    }
}
