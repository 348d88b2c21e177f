using System.Collections;
using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Compares the values of unions, of which only the value says its type. Lists, dictionaries and JSON are compared by content.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct UnionEquality : IEqualityComparer<object?>
{
    /// <inheritdoc/>
    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || x switch
    {
        null => false,
        string text => y is string other && text == other,
        JsonElement json => y is JsonElement other && default(ElementEquality).Equals(json, other),
        byte[] bytes => default(BytesEquality).Equals(bytes, y as byte[]),
        IDictionary map => y is IDictionary other && IsSame(map, other),
        IEnumerable list => y is IEnumerable other && IsSame(list, other),
        _ => x.Equals(y),
    };

    /// <inheritdoc/>
    public int GetHashCode(object obj) => obj switch
    {
        string text => StringComparer.Ordinal.GetHashCode(text),
        JsonElement json => default(ElementEquality).GetHashCode(json),
        byte[] bytes => default(BytesEquality).GetHashCode(bytes),
        IDictionary map => map.Count,
        IEnumerable list => GetHashCode(list),
        _ => obj.GetHashCode(),
    };

    private int GetHashCode(IEnumerable list)
    {
        var hash = default(HashCode);
        foreach (var item in list)
            hash.Add(item is null ? 0 : GetHashCode(item));
        return hash.ToHashCode();
    }

    private bool IsSame(IDictionary x, IDictionary y)
    {
        if (x.Count != y.Count)
            return false;
        foreach (DictionaryEntry entry in x)
        {
            if (!y.Contains(entry.Key) || !Equals(entry.Value, y[entry.Key]))
                return false;
        }
        return true;
    }

    private bool IsSame(IEnumerable x, IEnumerable y)
    {
        var others = y.GetEnumerator();
        try
        {
            foreach (var item in x)
            {
                if (!others.MoveNext() || !Equals(item, others.Current))
                    return false;
            }
            return !others.MoveNext();
        }
        finally
        {
            (others as IDisposable)?.Dispose();
        }
    }
}
