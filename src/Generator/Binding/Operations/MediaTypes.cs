using System;
using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Binding.Schemas;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Chooses among the media types of a body.</summary>
internal static class MediaTypes
{
    /// <summary>The one that is used: JSON before forms, forms before text, text before bytes; among equals the first of the document.</summary>
    public static (BodyKind Kind, string Name, IOpenApiMediaType Media)? Choose(IDictionary<string, IOpenApiMediaType>? content)
    {
        (BodyKind Kind, string Name, IOpenApiMediaType Media)? found = null;
        foreach (var pair in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            // The reader leaves nothing where no media type can be read: its name is known all the same.
            var media = pair.Value ?? new OpenApiMediaType();
            var kind = KindOf(pair.Key, media);
            if (found is null || kind < found.Value.Kind || (kind == found.Value.Kind && IsPlainJson(pair.Key) && !IsPlainJson(found.Value.Name)))
                found = (kind, pair.Key, media);
        }

        return found;
    }

    private static BodyKind KindOf(string name, IOpenApiMediaType? media)
    {
        var type = Essence(name);
        if (type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal))
            return BodyKind.Json;
        if (type == "application/x-www-form-urlencoded")
            return BodyKind.Form;
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
            return BodyKind.Multipart;

        // A range says nothing; its schema does.
        if (type is "*/*" or "application/*")
            return media?.Schema is null || IsBinary(media.Schema) ? BodyKind.Binary : BodyKind.Json;
        return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/xml" or "application/yaml" or "application/x-yaml" or "application/javascript"
            || type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("+yaml", StringComparison.Ordinal) ? BodyKind.Text : BodyKind.Binary;
    }

    /// <summary>The media types of one kind, for an Accept header.</summary>
    public static string All(IDictionary<string, IOpenApiMediaType> content, BodyKind kind) =>
        string.Join(", ", content.Where(pair => KindOf(pair.Key, pair.Value) == kind).Select(static pair => pair.Key));

    /// <summary>The first that is a sequence of items, each to be read when it comes; null when there is none.</summary>
    public static (ResultKind Kind, string Name, IOpenApiMediaType Media)? Sequence(IDictionary<string, IOpenApiMediaType>? content)
    {
        foreach (var pair in content ?? new Dictionary<string, IOpenApiMediaType>())
            if (SequenceKind(pair.Key) is { } kind)
                return (kind, pair.Key, pair.Value ?? new OpenApiMediaType());
        return null;
    }

    /// <summary>The sequential media types of one kind, for an Accept header.</summary>
    public static string All(IDictionary<string, IOpenApiMediaType> content, ResultKind kind) =>
        string.Join(", ", content.Where(pair => SequenceKind(pair.Key) == kind).Select(static pair => pair.Key));

    private static ResultKind? SequenceKind(string name) => Essence(name) switch
    {
        "text/event-stream" => ResultKind.Events,
        "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/ndjson" or "application/x-ndjson"
            or "application/json-lines" or "application/stream+json" or "application/json-seq" or "application/geo+json-seq" => ResultKind.Lines,
        _ => null,
    };

    /// <summary>Bytes as such, where JSON is not spoken.</summary>
    public static bool IsBinary(IOpenApiSchema schema) =>
        schema.Format == "binary" || (schema.TypeWithoutNull() is JsonSchemaType.String && schema.Format is null && schema is OpenApiSchema { ContentMediaType: not null, ContentEncoding: null });

    private static bool IsPlainJson(string name) => Essence(name) == "application/json";

    private static string Essence(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
