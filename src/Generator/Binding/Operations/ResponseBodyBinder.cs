namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds the body of one response.</summary>
internal sealed class ResponseBodyBinder(BindingContext context, SchemaTypes types)
{
    /// <summary>
    /// The body of a status; null if it has none. Text and bytes of an error need no type, because the exception contains them.
    /// </summary>
    public ResultModel? Bind(Response response, string inlineName, bool isError)
    {
        if (MediaTypes.Choose(response.Content) is not { } chosen)
            return null;
        var (kind, mediaType, media) = chosen;
        var pointer = response.Pointer.Then("content").Then(mediaType);
        if (kind is not (BodyKind.Json or BodyKind.Xml) && !MediaTypes.IsBareValue(media))
        {
            var isStream = ResponseVariants.KindOf(media) is ResultKind.Stream;
            if (MediaTypes.IsStructured(media.Schema) || media.ItemSchema is not null)
            {
                context.Findings.Unsupported(
                    pointer,
                    $"A body of '{mediaType}' is not read by its schema",
                    isError ? "the exception has it as a string"
                        : isStream ? "the method returns its bytes" : "the method returns it as a string");
            }

            return new ResultModel(null, Description: response.Description) { Kind = isStream ? ResultKind.Stream : ResultKind.Text };
        }

        var bound = types.Bind(media.Schema, context.TopLevelPlace(pointer.Then("schema"), inlineName));
        return new ResultModel(bound.Type, Description: response.Description)
        {
            IsBodyNullable = bound.IsNullable && bound.Type.Kind is not WireKind.Element,
        };
    }
}
