namespace Gigstack.Runtime.Testing;

/// <content>Assertions. They throw, so that any test framework reports them.</content>
public sealed partial class SentRequest
{
    /// <summary>Compares the JSON of the body. The order of properties, white space and the notation of numbers do not matter.</summary>
    /// <param name="json">The expected JSON.</param>
    /// <returns>This request.</returns>
    /// <exception cref="SentRequestException">The body is different; the message lists where.</exception>
    public SentRequest MustHaveJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var differences = JsonDifferences.Of(json, _body);
        return differences.Count == 0
            ? this
            : throw Different($"The body of {this} is not the expected JSON:", [.. differences, $"It is: {Excerpt(Body)}"]);
    }

    /// <summary>Compares the text of the body.</summary>
    /// <param name="text">The expected text.</param>
    /// <returns>This request.</returns>
    /// <exception cref="SentRequestException">The body is different.</exception>
    public SentRequest MustHaveBody(string text) => Body == text
        ? this
        : throw Different($"The body of {this} is not the expected one.", $"Expected: {Excerpt(text)}", $"Sent: {Excerpt(Body)}");

    /// <summary>Compares a header.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <param name="value">The expected value; null if it must not be sent.</param>
    /// <returns>This request.</returns>
    /// <exception cref="SentRequestException">The header is different.</exception>
    public SentRequest MustHaveHeader(string name, string? value) => Header(name) == value
        ? this
        : throw Different(
            $"The header {name} of {this} is not the expected one.", $"Expected: {value ?? "none"}", $"Sent: {Header(name) ?? "none"}");

    /// <summary>Compares the values of a query parameter.</summary>
    /// <param name="name">Its name, decoded.</param>
    /// <param name="values">The expected values, decoded; none if it must not be sent.</param>
    /// <returns>This request.</returns>
    /// <exception cref="SentRequestException">The parameter is different.</exception>
    public SentRequest MustHaveQuery(string name, params string[] values)
    {
        var sent = QueryValues(name);
        return sent.SequenceEqual(values)
            ? this
            : throw Different(
                $"The query parameter {name} of {this} is not the expected one.", $"Expected: {Shown(values)}", $"Sent: {Shown(sent)}");
    }

    private static string Shown(IReadOnlyList<string> values) => values.Count == 0 ? "none" : string.Join(", ", values);

    private static string Excerpt(string text) =>
        text.Length == 0 ? "(empty)" : text.Length <= 2000 ? text : $"{text.AsSpan(0, 2000)}… ({text.Length} characters)";

    private static SentRequestException Different(string message, params string[] lines) =>
        new(message + string.Concat(lines.Select(static line => "\n  " + line)));
}
