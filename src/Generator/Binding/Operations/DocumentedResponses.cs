namespace Gigstack.Generator.Binding.Operations;

/// <summary>The responses that the document lists for an operation, as the runtime takes them to notice others.</summary>
internal static class DocumentedResponses
{
    private static readonly char[] s_separators = ['|', ' '];

    /// <summary>Statuses with their media types: <c>200 application/json|4XX application/problem+json|default</c>.</summary>
    public static string Of(Operation operation) => string.Join("|", operation.Responses.Select(Entry));

    private static string Entry(Response response)
    {
        var types = response.Content.Select(static media => MediaTypeName.Essence(media.Name))
            .Select(static type => type.Length == 0 || type.IndexOfAny(s_separators) >= 0 ? "*/*" : type).Distinct();
        return string.Join(" ", types.Prepend(response.Status));
    }
}
