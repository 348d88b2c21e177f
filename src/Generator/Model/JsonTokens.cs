namespace Gigstack.Generator.Model;

/// <summary>A set of JSON tokens, with the names of <c>JsonTokenType</c>.</summary>
[Flags]
internal enum JsonTokens
{
    None = 0,
    StartObject = 1,
    StartArray = 2,
    String = 4,
    Number = 8,
    True = 16,
    False = 32,

    /// <summary>Instead of the first item: the array is empty.</summary>
    EndArray = 64,
    Null = 128,

    /// <summary>The first tokens of all values except null.</summary>
    Any = StartObject | StartArray | String | Number | True | False,
}

internal static class JsonTokenSet
{
    private static readonly JsonTokens[] s_all =
        [
            JsonTokens.StartObject,
            JsonTokens.StartArray,
            JsonTokens.String,
            JsonTokens.Number,
            JsonTokens.True,
            JsonTokens.False,
            JsonTokens.EndArray,
            JsonTokens.Null];

    public static bool Has(this JsonTokens tokens, JsonTokens token) => (tokens & token) != 0;

    public static IEnumerable<JsonTokens> Each(this JsonTokens tokens) => Array.FindAll(s_all, token => tokens.Has(token));
}
