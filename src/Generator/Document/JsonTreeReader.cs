using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document;

/// <summary>
/// Reads JSON as a tree. Comments and trailing commas are accepted and reported. Of two equal keys, the last one is used.
/// </summary>
internal sealed class JsonTreeReader
{
    private readonly SourceDocument _document;
    private readonly Utf8Text _text;
    private readonly Findings _findings;
    private readonly TreeBudget _budget;
    private readonly PropertyNameCache _names = new();

    private JsonTreeReader(
        SourceDocument document, Utf8Text text, Findings findings, CancellationToken cancellationToken)
    {
        _document = document;
        _text = text;
        _findings = findings;
        _budget = new TreeBudget(cancellationToken);
    }

    /// <exception cref="DocumentException">The file is not JSON, or exceeds a limit.</exception>
    public static JsonNode? Read(SourceDocument document, Findings findings, CancellationToken cancellationToken)
    {
        var text = new Utf8Text(document.Text);
        var strict = new Findings();
        try
        {
            var root = new JsonTreeReader(document, text, strict, cancellationToken).ReadRoot(lenient: false);
            findings.AddRange(strict.All);
            return root;
        }
        catch (JsonException exception)
        {
            var span = text.Point(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            var message = MessageOf(exception);
            var lenient = new Findings();
            lenient.Add(document.Locate(
                span, Descriptors.ReadLeniently, $"the file is not strict JSON ({message})", "comments and trailing commas are ignored"));
            try
            {
                var root = new JsonTreeReader(document, text, lenient, cancellationToken).ReadRoot(lenient: true);
                findings.AddRange(lenient.All);
                return root;
            }
            catch (JsonException real)
            {
                span = text.Point(real.LineNumber ?? 0, real.BytePositionInLine ?? 0);
                throw new DocumentException(Descriptors.UnreadableDocument, span, MessageOf(real));
            }
        }
    }

    private JsonNode? ReadRoot(bool lenient)
    {
        var options = new JsonReaderOptions
        {
            AllowTrailingCommas = lenient,
            CommentHandling = lenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,

            // More than our limit, so that the budget reports the excess.
            MaxDepth = ReadLimits.Depth + 2,
        };
        var reader = new Utf8JsonReader(_text.Bytes, options);
        reader.Read();
        var root = ReadValue(ref reader, 0);
        reader.Read();
        return root;
    }

    private JsonNode? ReadValue(ref Utf8JsonReader reader, int depth)
    {
        if (!_budget.TryTake(depth))
        {
            throw _budget.Exceeded(_text.Span(reader.TokenStartIndex, reader.TokenStartIndex + 1), depth);
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, depth),
            JsonTokenType.StartArray => ReadArray(ref reader, depth),
            JsonTokenType.String => JsonValue.Create(ReadString(ref reader)),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            JsonTokenType.Null => null,

            // A JsonElement keeps the digits as they are written: 1.50 stays 1.50.
            _ => JsonValue.Create(JsonElement.ParseValue(ref reader)),
        };
    }

    private JsonObject ReadObject(ref Utf8JsonReader reader, int depth)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = _names.Find(reader.ValueSpan) ?? _names.Keep(reader.ValueSpan, ReadString(ref reader));
            if (result.ContainsKey(key))
            {
                var span = _text.Span(reader.TokenStartIndex, reader.BytesConsumed);
                _findings.Add(_document.DuplicateKey(span, key));
                result.Remove(key);
            }

            reader.Read();
            result.Add(key, ReadValue(ref reader, depth + 1));
        }

        return result;
    }

    private JsonArray ReadArray(ref Utf8JsonReader reader, int depth)
    {
        var result = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            result.Add(ReadValue(ref reader, depth + 1));
        }

        return result;
    }

    private string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which is not valid Unicode.
            throw new DocumentException(
                Descriptors.UnreadableDocument,
                _text.Span(reader.TokenStartIndex, reader.BytesConsumed),
                "a string contains an escape sequence that is not valid Unicode");
        }
    }

    /// <summary>The message without path and position, which the diagnostic already has.</summary>
    private static string MessageOf(JsonException exception)
    {
        var message = exception.Message;
        foreach (var tail in new[] { " Path: ", " LineNumber: " })
        {
            var end = message.IndexOf(tail, StringComparison.Ordinal);
            message = end < 0 ? message : message.Substring(0, end);
        }

        return message.TrimEnd(' ', '.');
    }
}
