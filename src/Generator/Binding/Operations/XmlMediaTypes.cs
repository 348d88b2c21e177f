using Gigstack.Generator.Binding.Xml;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// Decides which bodies of operations are XML by their schema, before anything is bound: those that would be a string otherwise. JSON and
/// forms take precedence.
/// </summary>
internal static class XmlMediaTypes
{
    /// <summary>The document with these media types marked.</summary>
    public static Api Mark(Api api, XmlBodies bodies)
    {
        var isAny = false;
        var operations = api.Operations.Select(Mark).ToList();
        return isAny ? api with { Operations = operations } : api;

        Operation Mark(Operation operation)
        {
            var request = operation.RequestBody is { } body
                && Content(body.Content, operation.Pointer.Then("requestBody", "content"), isSent: true) is { } sent
                    ? body with { Content = sent }
                    : operation.RequestBody;
            var responses = operation.Responses.Select(response =>
                Content(response.Content, response.Pointer.Then("content"), isSent: false) is { } read
                    ? response with { Content = read }
                    : response).ToList();
            return operation with { RequestBody = request, Responses = responses };
        }

        List<MediaTypeUse>? Content(IReadOnlyList<MediaTypeUse> content, JsonPointer pointer, bool isSent)
        {
            if (!content.Any(IsCandidate) || MediaTypes.Choose(content) is not { Kind: BodyKind.Text or BodyKind.Binary })
                return null;
            var marked = content.Select(media =>
                IsCandidate(media) ? bodies.Mark(media, pointer.Then(media.Name), isSent) : media).ToList();
            isAny |= marked.Exists(static media => media.IsXml);
            return marked;
        }
    }

    /// <summary>A string in XML is all of its text, unless the schema says how the element is.</summary>
    private static bool IsCandidate(MediaTypeUse media) =>
        MediaTypeName.IsXml(media.Name) && !MediaTypeName.IsRange(media.Name) && media.Schema is { } schema
        && schema.Definition.Format != "binary"
        && (MediaTypes.IsStructured(schema) || schema.Steps.Any(static step => step.About.Xml?.Name is not null)
            || schema.Meaning.Types is JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean);
}
