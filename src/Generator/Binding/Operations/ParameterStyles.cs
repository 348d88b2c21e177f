namespace Gigstack.Generator.Binding.Operations;

/// <summary>Decides the style of a parameter.</summary>
internal sealed class ParameterStyles(BindingContext context)
{
    public SerializationStyle Of(Parameter parameter, ParameterPlace place, JsonPointer pointer)
    {
        var usual = place is ParameterPlace.Path or ParameterPlace.Header ? SerializationStyle.Simple : SerializationStyle.Form;
        if (parameter.Value.Style is DeclaredStyle.Cookie)
            context.Findings.Unsupported(pointer.Then("style"), "The style cookie does not encode values", "they are percent-encoded");
        if (parameter.Value.Style is not { } declared || Find(declared) is not { } style)
            return usual;
        if (style is SerializationStyle.DeepObject && place is ParameterPlace.Query)
            return Deep(parameter.Value.Extensions, pointer);
        if (Places(style).Contains(place))
            return style;
        context.Findings.Add(
            Descriptors.ReadLeniently,
            pointer.Then("style"),
            $"the style {Name(style)} does not apply to a parameter in '{place.ToString().ToLowerInvariant()}'",
            $"the style is {Name(usual)}");
        return usual;
    }

    /// <summary>The style of a deep object, with <c>x-array-format</c>.</summary>
    public SerializationStyle Deep(Extensions extensions, JsonPointer pointer)
    {
        if (extensions["x-array-format"] is not { } format)
            return SerializationStyle.DeepObject;
        switch (format.AsText())
        {
            case "indices":
                return SerializationStyle.DeepObject;
            case "brackets":
                return SerializationStyle.DeepObjectBrackets;
            case "repeat":
                return SerializationStyle.DeepObjectRepeat;
            default:
                context.Findings.Unsupported(
                    pointer.Then("x-array-format"),
                    "x-array-format must be 'indices', 'brackets' or 'repeat'",
                    "each item of a list is sent with its index");
                return SerializationStyle.DeepObject;
        }
    }

    /// <summary>How the strings in one field of a form are separated.</summary>
    public static SerializationStyle DelimiterOf(DeclaredStyle? style) =>
        style is DeclaredStyle.SpaceDelimited or DeclaredStyle.PipeDelimited or DeclaredStyle.TabDelimited
            ? Find(style.Value)!.Value
            : SerializationStyle.Form;

    private static SerializationStyle? Find(DeclaredStyle style) => style switch
    {
        DeclaredStyle.Matrix => SerializationStyle.Matrix,
        DeclaredStyle.Label => SerializationStyle.Label,
        DeclaredStyle.Simple => SerializationStyle.Simple,
        DeclaredStyle.SpaceDelimited => SerializationStyle.SpaceDelimited,
        DeclaredStyle.PipeDelimited => SerializationStyle.PipeDelimited,
        DeclaredStyle.TabDelimited => SerializationStyle.TabDelimited,
        DeclaredStyle.DeepObject => SerializationStyle.DeepObject,
        DeclaredStyle.Form => SerializationStyle.Form,
        _ => null,
    };

    private static ParameterPlace[] Places(SerializationStyle style) => style switch
    {
        SerializationStyle.Form => [ParameterPlace.Query, ParameterPlace.Cookie],
        SerializationStyle.Simple => [ParameterPlace.Path, ParameterPlace.Header],
        SerializationStyle.Label or SerializationStyle.Matrix => [ParameterPlace.Path],
        SerializationStyle.DeepObject => [ParameterPlace.Query],

        // In the path and in headers, they come from Swagger 2.0.
        _ => [ParameterPlace.Query, ParameterPlace.Path, ParameterPlace.Header],
    };

    private static string Name(SerializationStyle style) =>
        style.ToString() is var name ? char.ToLowerInvariant(name[0]) + name.Substring(1) : "";
}
