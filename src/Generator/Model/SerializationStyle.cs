namespace Gigstack.Generator.Model;

/// <summary>How lists and objects become text in a parameter, by OpenAPI's names and those of the runtime's <c>ParameterStyle</c>.</summary>
internal enum SerializationStyle
{
    Form,
    Simple,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}
