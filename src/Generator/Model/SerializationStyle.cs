namespace Gigstack.Generator.Model;

/// <summary>The style of a parameter, with the names of the runtime's <c>ParameterStyle</c>.</summary>
internal enum SerializationStyle
{
    Form,
    Simple,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,
    DeepObjectBrackets,
    DeepObjectRepeat,
}
