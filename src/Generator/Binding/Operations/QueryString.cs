namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// The parameter that is the whole query string. As a form, it is what a query parameter with the style form is whose properties are
/// parameters of their own.
/// </summary>
internal static class QueryString
{
    /// <summary>The parameter as a query parameter; null if the content is no form of named fields.</summary>
    public static Parameter? AsForm(Parameter parameter)
    {
        if (MediaTypes.Choose(parameter.Value.Content) is not { Kind: BodyKind.Form, Media.Schema: { } schema }
            || !(schema.Meaning.IsRecord || schema.Meaning.Types is JsonTypes.Object))
        {
            return null;
        }

        return parameter with
        {
            In = ParameterLocation.Query,
            Value = parameter.Value with { Content = [], Schema = schema, Style = DeclaredStyle.Form, Explode = true },
        };
    }
}
