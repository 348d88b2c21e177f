using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <content>Values by their type.</content>
public sealed partial class Printer
{
    [SuppressMessage("Design", "CA1031", Justification = "ToString never throws, whatever a list or a stream of the user does.")]
    private void Write(object? value, string? typeName = null)
    {
        var (mark, frame, depth) = (_builder.Length, _frame, _depth);
        try
        {
            WriteAny(value, typeName);
        }
        catch (Exception exception)
        {
            _builder.Length = mark;
            Failed(exception);
        }

        (_frame, _depth) = (frame, depth);
    }

    private void WriteAny(object? value, string? typeName)
    {
        switch (value)
        {
            case null:
                _builder.Append("null");
                break;
            case Secret:
                _builder.Append(value);
                break;
            case string text:
                PrintedText.Quote(_builder, text, _limits.Text);
                break;
            case IOptionalValue optional:
                WriteAny(optional.IsPresent ? optional.Value : null, null);
                break;
            case IPrintable printable:
                WritePrintable(printable, typeName);
                break;
            case JsonElement json:
                WriteJson(json);
                break;
            case ApiFormPart part:
                WriteAny(part.Text ?? part.File ?? (object?)part.All, null);
                break;
            case ApiFile file:
                _builder.Append(file);
                break;
            case byte[] bytes:
                _builder.Append(CultureInfo.InvariantCulture, $"({bytes.Length} {(bytes.Length == 1 ? "byte" : "bytes")})");
                break;
            case IDictionary entries:
                WriteEntries(entries);
                break;
            case PrintedEntries entries:
                WriteEntries(entries.Some(_limits.Items), entries.Count);
                break;
            case IEnumerable items:
                WriteItems(items);
                break;
            default:
                WriteScalar(value);
                break;
        }
    }

    private void WriteScalar(object value)
    {
        var text = value switch
        {
            bool boolean => WireFormat.Boolean(boolean),
            DateTimeOffset time when _times is { } codec => JsonText.WriteString(time, codec),
            int or long or uint or ulong or short or byte or sbyte or ushort or decimal =>
                ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is not null)
        {
            _builder.Append(text);
            return;
        }

        PrintedText.Quote(
            _builder,
            value switch
            {
                DateTimeOffset time => WireFormat.DateTime(time),
                DateOnly date => WireFormat.Date(date),
                TimeOnly time => WireFormat.Time(time),
                TimeSpan span => WireFormat.ClockSpan(span),
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString(),
            },
            _limits.Text);
    }

    private void WriteJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteEntries(json.EnumerateObject().Take(_limits.Items + 1).Select(static one => (one.Name, (object?)one.Value)), -1);
                break;
            case JsonValueKind.Array:
                WriteItems(json.EnumerateArray(), json.GetArrayLength());
                break;
            case JsonValueKind.String:
                PrintedText.Quote(_builder, TextOf(json), _limits.Text);
                break;
            case JsonValueKind.Undefined:
                _builder.Append("null");
                break;
            default:
                var text = json.GetRawText();
                _builder.Append(text.AsSpan(0, Math.Min(text.Length, _limits.Text))).Append(text.Length > _limits.Text ? "…" : "");
                break;
        }
    }

    // Half of a surrogate pair cannot be a string.
    private static string TextOf(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return json.GetRawText()[1..^1];
        }
    }

    private void Failed(Exception exception) => _builder.Append('(').Append(exception.GetType().Name).Append(')');
}
