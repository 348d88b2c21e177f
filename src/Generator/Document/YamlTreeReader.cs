using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gigstack.Generator.Document;

/// <summary>Reads YAML as a tree from parser events, so that the limits are enforced while reading.</summary>
internal sealed class YamlTreeReader
{
    private readonly SourceDocument _document;
    private readonly YamlText _text;
    private readonly Findings _findings;
    private readonly bool _recordPositions;
    private readonly TreeBudget _budget;
    private readonly YamlAnchors _anchors;
    private readonly YamlEnumTexts _enumTexts;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlTreeReader(
        SourceDocument document, YamlText text, string content, bool recordPositions, Findings findings, CancellationToken cancellation)
    {
        _document = document;
        _text = text;
        _findings = findings;
        _recordPositions = recordPositions;
        _budget = new TreeBudget(cancellation);
        _anchors = new YamlAnchors(text, _budget);
        _enumTexts = new YamlEnumTexts(document, findings);
        _scanner = new Scanner(new StringReader(content), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <exception cref="DocumentException">The file is not YAML, or exceeds a limit.</exception>
    public static YamlNode Read(SourceDocument document, bool recordPositions, Findings findings, CancellationToken cancellationToken)
    {
        var text = new YamlText(document.Text);
        YamlNode ReadContent(string content, Findings found)
        {
            var root = new YamlTreeReader(document, text, content, recordPositions, found, cancellationToken).ReadAll();
            findings.AddRange(found.All);
            return root;
        }

        try
        {
            return ReadContent(text.Content, new Findings());
        }
        catch (DocumentException strict) when (strict.Descriptor == Descriptors.UnreadableDocument)
        {
            var found = new Findings();
            found.Add(strict.ToWarning(document, "YAML", "whitespace-only lines are read as empty"));
            try
            {
                return ReadContent(text.ContentWithoutBlankLines, found);
            }
            catch (DocumentException lenient) when (lenient.Descriptor == Descriptors.UnreadableDocument)
            {
                throw strict;
            }
        }
    }

    private YamlNode ReadAll()
    {
        try
        {
            return ReadStream();
        }
        catch (YamlException exception)
        {
            // For a tab, the position of the exception is wrong or missing.
            var place = exception.Message.Contains(" tab ") ? _scanner.CurrentPosition : exception.Start;
            throw new DocumentException(Descriptors.UnreadableDocument, _text.Point(place), exception.Message.TrimEnd('.'));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet fails on keys in sequences and mappings that are not closed.
            var place = _text.Point(_parser.Current?.Start ?? _scanner.CurrentPosition);
            throw new DocumentException(Descriptors.UnreadableDocument, place, "a sequence or mapping that starts here is not closed");
        }
    }

    private YamlNode ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return default;

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var next))
        {
            const string TwoDocuments = "the file contains more than one document";
            _findings.Add(_document.Locate(_text.Span(next), Descriptors.ReadLeniently, TwoDocuments, "only the first is read"));
        }

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var start = _parser.Current!;
        if (!_budget.TryTake(depth))
            throw _budget.Exceeded(_text.Point(start.Start), depth);

        switch (start)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                return _anchors.Expand(alias, depth);

            case Scalar scalar:
                _parser.MoveNext();
                var value = YamlScalar.Read(scalar);
                _enumTexts.Note(scalar, value, _text);
                return _anchors.Define(scalar, new YamlNode(value, Position(scalar), 1, 0));

            case SequenceStart sequence:
                _parser.MoveNext();
                _anchors.Open(sequence);
                return _anchors.Define(sequence, ReadSequence(sequence, depth));

            default:
                var mapping = _parser.Consume<MappingStart>();
                _anchors.Open(mapping);
                return _anchors.Define(mapping, ReadMapping(mapping, depth));
        }
    }

    private YamlNode ReadSequence(SequenceStart start, int depth)
    {
        var array = new JsonArray();
        var position = Position(start);
        var (count, height) = (1, 0);
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var item = ReadNode(depth + 1);
            array.Add(item.Value);
            position?.AddItem(item.Position!);
            count += item.Count;
            height = Math.Max(height, item.Height + 1);
        }

        return new YamlNode(array, position, count, height);
    }

    private YamlNode ReadMapping(MappingStart start, int depth)
    {
        var mapping = new YamlMapping(Position(start));
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Current!;
            if (ReadKey(key) is not { } name)
            {
                _findings.Add(_document.Locate(
                    _text.Point(key.Start), Descriptors.ReadLeniently, "a key is a sequence or a mapping", "the entry is left out"));
                ReadNode(depth + 1);
                ReadNode(depth + 1);
                continue;
            }

            var value = ReadNode(depth + 1);
            var keySpan = _text.Span(key);
            if (key is Scalar { Style: ScalarStyle.Plain, Value: "<<" } && mapping.TryMerge(value))
                continue;

            if (mapping.Set(name, keySpan, value))
                _findings.Add(_document.DuplicateKey(keySpan, name));
        }

        mapping.ApplyMerges();
        var node = mapping.ToNode();
        _enumTexts.Restore((JsonObject)node.Value!);
        return node;
    }

    /// <summary>Reads a key as a string, even if it is a number, a boolean or null. Null, without reading, if it is not a scalar.</summary>
    private string? ReadKey(ParsingEvent key)
    {
        switch (key)
        {
            case Scalar scalar:
                _parser.MoveNext();
                _anchors.Define(scalar, new YamlNode(YamlScalar.Read(scalar), Position(scalar), 1, 0));
                return scalar.Value;

            case AnchorAlias alias when _anchors.Key(alias) is { } text:
                _parser.MoveNext();
                return text;

            default:
                return null;
        }
    }

    private PositionNode? Position(ParsingEvent start) => _recordPositions ? new PositionNode(_text.Span(start)) : null;
}
