using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>The SQL functions of searches.</summary>
internal static class TextFunctions
{
    public static void Add(SqliteConnection connection)
    {
        connection.CreateFunction<string?, string?, bool>("contains_text", Contains, isDeterministic: true);
        connection.CreateFunction("contains_words", ContainsWords, isDeterministic: true);
    }

    private static bool Contains(string? text, string? part) =>
        text is not null && part is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words, with a space between them, and the strings that are searched.</summary>
    private static bool ContainsWords(object?[] arguments) =>
        ((string)arguments[0]!).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => arguments.Skip(1).Any(text => Contains(text as string, word)));
}
