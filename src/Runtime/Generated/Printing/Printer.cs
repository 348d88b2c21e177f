using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Prints generated types for <c>ToString</c> and the debugger: what is set, with the names of the document and values as on the wire. It
/// prints a bounded number of characters in one line, never throws, and prints no secret and no content of files.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Printer
{
    private readonly StringBuilder _builder;
    private readonly PrintLimits _limits;
    private readonly int _start;
    private Frame _frame;
    private int _depth;

    // How DateTimeOffset is written where it is not RFC 3339.
    private JsonCodec<DateTimeOffset>? _times;

    private Printer(StringBuilder builder, PrintLimits limits) => (_builder, _limits, _start) = (builder, limits, builder.Length);

    private bool IsFull => _builder.Length - _start >= _limits.Total;

    /// <summary>Prints what a record has between its braces.</summary>
    /// <param name="builder">Where to print.</param>
    /// <param name="value">The record.</param>
    /// <returns>Whether there is anything.</returns>
    public static bool Print(StringBuilder builder, IPrintable value)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(value);
        var start = builder.Length;
        new Printer(builder, PrintLimits.ToStringOf).Whole(value);
        return builder.Length > start;
    }

    /// <summary>About 100 characters for the debugger.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string Short(IPrintable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var builder = new StringBuilder(value.GetType().Name).Append(" { ");
        var start = builder.Length;
        new Printer(builder, PrintLimits.Short).Whole(value);
        return builder.Append(builder.Length > start ? " }" : "}").ToString();
    }

    /// <summary>What is printed of a secret.</summary>
    /// <param name="value">The secret.</param>
    /// <returns>Asterisks; the value itself if it is null or absent.</returns>
    public static object? Hide(object? value) => value switch
    {
        null => null,
        IOptionalValue { IsPresent: false } => value,
        IOptionalValue { Value: null } => value,
        _ => Secret.Instance,
    };

    /// <summary>Prints a member that is set.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="value">Its value; null if it is not set.</param>
    /// <returns>The printer.</returns>
    public Printer Add(string name, object? value)
    {
        return value is null or IOptionalValue { IsPresent: false } or JsonElement { ValueKind: JsonValueKind.Undefined }
            ? this
            : AddNullable(name, value);
    }

    /// <summary>Prints a dictionary if it is set.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="name">Its name in the document.</param>
    /// <param name="value">Its entries; null if it is not set.</param>
    /// <returns>The printer.</returns>
    public Printer Add<T>(string name, IReadOnlyDictionary<string, T>? value) =>
        value is null ? this : AddNullable(name, PrintedEntries.Of(value));

    /// <summary>Prints a member with a time that is not written as RFC 3339.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="value">Its value, or what contains the times; null if it is not set.</param>
    /// <param name="times">The codec of the times.</param>
    /// <returns>The printer.</returns>
    public Printer Add(string name, object? value, JsonCodec<DateTimeOffset> times)
    {
        _times = times;
        Add(name, value);
        _times = null;
        return this;
    }

    /// <summary>Prints a member whose null is a value.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The printer.</returns>
    public Printer AddNullable(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Next())
            return this;
        PrintedText.Name(_builder, name, _limits.Text);
        _builder.Append(": ");
        Write(value);
        return this;
    }

    /// <summary>Prints a member whose null is a value, with a time that is not written as RFC 3339.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="value">Its value, or what contains the times.</param>
    /// <param name="times">The codec of the times.</param>
    /// <returns>The printer.</returns>
    public Printer AddNullable(string name, object? value, JsonCodec<DateTimeOffset> times)
    {
        _times = times;
        AddNullable(name, value);
        _times = null;
        return this;
    }

    /// <summary>Prints the properties that are not in the document beside those that are.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="additional">The properties; null if there are none.</param>
    /// <returns>The printer.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "ToString never throws, whatever the dictionary does.")]
    public Printer AddAll<T>(IReadOnlyDictionary<string, T>? additional)
    {
        if (additional is null)
            return this;
        try
        {
            var count = 0;
            foreach (var (name, value) in additional)
            {
                if (count++ == _limits.Items || IsFull)
                    return More(additional.Count - count + 1);
                AddNullable(name, value);
            }
        }
        catch (Exception exception)
        {
            if (Next())
                Failed(exception);
        }

        return this;
    }

    /// <summary>Prints the value of a union or of an enum of numbers.</summary>
    /// <param name="value">The value.</param>
    /// <param name="times">The codec of a time that is not written as RFC 3339.</param>
    /// <returns>The printer.</returns>
    public Printer Value(object? value, JsonCodec<DateTimeOffset>? times = null)
    {
        var outer = _times;
        _times = times ?? _times;
        _frame.IsValue = true;
        if (value is not null || !_frame.IsBare)
            Write(value, value is IPrintable ? value.GetType().Name : null);
        _times = outer;
        return this;
    }

    /// <summary>Prints the value of an enum that lists booleans or numbers among its strings.</summary>
    /// <param name="text">The text without quotes.</param>
    /// <param name="isLiteral">Whether it has no quotes on the wire.</param>
    /// <returns>The printer.</returns>
    public Printer Literal(string text, bool isLiteral)
    {
        if (!isLiteral)
            return Value(text);
        _frame.IsValue = true;
        _builder.Append(text);
        return this;
    }

    private sealed class Secret
    {
        public static readonly Secret Instance = new();

        public override string ToString() => "***";
    }
}
