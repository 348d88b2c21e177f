namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// The kinds of body that an operation can return. The first one is its method's; each other one is a method of its own, unless it is
/// another form of the same value.
/// </summary>
internal static class ResponseVariants
{
    /// <summary>The kinds besides the first one, with the suffix of their methods. Streams of items are bound elsewhere.</summary>
    public static IEnumerable<(string Suffix, ResultKind Kind)> Of(ResultResponses responses, ResultKind first)
    {
        foreach (var (suffix, kind) in new[] { ("Text", ResultKind.Text), ("File", ResultKind.Stream) })
        {
            if (kind != first && first is not ResultKind.None
                && responses.Results.Any(response => response.Content.Any(media => IsOwnMethod(response, media) && KindOf(media) == kind)))
            {
                yield return (suffix, kind);
            }
        }
    }

    /// <summary>The Accept header of the method for a kind.</summary>
    public static string Accept(Operation operation, ResultResponses responses, ResultKind kind) => operation.Method == "HEAD"
        ? AcceptHeader.OfAll(operation)
        : AcceptHeader.Of(responses, (response, media) => IsRead(response, media, kind), kind is ResultKind.Json && !HasXml(responses));

    /// <summary>Reports the media types that no method asks for.</summary>
    public static void ReportOthers(BindingContext context, ResultResponses responses, ResultKind first)
    {
        foreach (var response in responses.Results)
        {
            foreach (var media in response.Content)
            {
                if (MediaTypes.SequenceKind(media.Name) is not null || IsRead(response, media, first) || IsOwnMethod(response, media)
                    || MediaTypes.Choose(response.Content) is not { } chosen || chosen.Media == media)
                {
                    continue;
                }

                context.Findings.Add(
                    Descriptors.OtherResponseMediaType, response.Pointer.Then("content").Then(media.Name), media.Name, chosen.Name);
            }
        }
    }

    public static ResultKind KindOf(MediaTypeUse media) => MediaTypes.KindOf(media) switch
    {
        BodyKind.Json or BodyKind.Xml => ResultKind.Json,
        BodyKind.Binary or BodyKind.Multipart => ResultKind.Stream,
        _ => MediaTypes.IsBareValue(media) ? ResultKind.Json : ResultKind.Text,
    };

    private static bool HasXml(ResultResponses responses) =>
        responses.Results.Any(static response => MediaTypes.Choose(response.Content) is { Kind: BodyKind.Xml });

    private static bool IsRead(Response response, MediaTypeUse media, ResultKind kind) => kind switch
    {
        ResultKind.Events or ResultKind.Lines => MediaTypes.SequenceKind(media.Name) == kind,
        ResultKind.Json => MediaTypes.Choose(response.Content) is { } chosen
            && (chosen.Media == media || (IsSame(chosen.Media.Schema, media.Schema)
                && (KindOf(media) is ResultKind.Json || MediaTypeName.Essence(media.Name) == "text/plain"))),
        _ => KindOf(media) == kind && MediaTypes.SequenceKind(media.Name) is null
            && (IsOwnMethod(response, media) || (MediaTypes.Choose(response.Content) is { } first && KindOf(first.Media) == kind)),
    };

    /// <summary>
    /// Whether a media type is for a method of its own: not a stream of items, a range, or another form of the value that a schema
    /// describes.
    /// </summary>
    private static bool IsOwnMethod(Response response, MediaTypeUse media) =>
        MediaTypes.SequenceKind(media.Name) is null && !MediaTypeName.IsRange(media.Name)
        && KindOf(media) is ResultKind.Text or ResultKind.Stream && MediaTypes.Choose(response.Content) is { } chosen
        && chosen.Media != media
        && (media.Schema is null || !(IsSame(chosen.Media.Schema, media.Schema) || MediaTypes.IsStructured(media.Schema)));

    private static bool IsSame(Schema? one, Schema? other) => SchemaShape.Comparer.Equals(one, other) || (one is null && other is null);
}
