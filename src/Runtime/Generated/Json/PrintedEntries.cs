using System.Collections;

namespace Gigstack.Runtime.Generated;

/// <summary>A dictionary that is printed, whose values have a type that the printer does not know.</summary>
internal abstract class PrintedEntries
{
    /// <summary>The number of all entries.</summary>
    public abstract int Count { get; }

    /// <summary>A dictionary as what is printed of it.</summary>
    public static object Of<T>(IReadOnlyDictionary<string, T> value) => value as IDictionary ?? (object)new Entries<T>(value);

    /// <summary>The first entries, and one more if there are more.</summary>
    public abstract IEnumerable<(string Name, object? Value)> Some(int most);

    private sealed class Entries<T>(IReadOnlyDictionary<string, T> all) : PrintedEntries
    {
        public override int Count => all.Count;

        public override IEnumerable<(string Name, object? Value)> Some(int most) =>
            all.Take(most + 1).Select(static entry => (entry.Key, (object?)entry.Value));
    }
}
