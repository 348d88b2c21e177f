using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The calls on a request that put parameters on the wire.</summary>
internal static class ParameterSyntax
{
    /// <param name="parameter">The parameter.</param>
    /// <param name="owner">The record that has the value: <c>parameters</c>, or <c>parameters?</c> when it may be null.</param>
    public static string Call(ParameterModel parameter, string owner)
    {
        var name = Literal.Of(parameter.WireName);
        var value = parameter.Place is ParameterPlace.Path ? Argument(parameter) : $"{owner}.{parameter.Name}";
        return parameter.Shape switch
        {
            ParameterShape.List => List(parameter, name, TextSyntax.OfList(parameter.Type, value, Local(parameter), parameter.IsRequired)),
            ParameterShape.Map => $".Query({value})",
            ParameterShape.Value => Value(
                parameter, name, TextSyntax.Value(parameter.Type, value, Local(parameter), parameter.IsRequired)),
            ParameterShape.Json => Text(parameter, name, TextSyntax.Json(parameter.Type, value, Local(parameter), parameter.IsRequired)),
            _ when IsPlainQuery(parameter) && parameter.Type.HasDirectWrite() => $".Query({name}, {value})",
            _ => Text(parameter, name, TextSyntax.OfOptional(parameter.Type, value, Local(parameter), parameter.IsRequired)),
        };
    }

    private static bool IsPlainQuery(ParameterModel parameter) => parameter is { Place: ParameterPlace.Query, AllowReserved: false };

    private static string Text(ParameterModel parameter, string name, string text) => parameter.Place switch
    {
        ParameterPlace.Path when parameter.AllowReserved => $".PathReserved({name}, {text})",
        ParameterPlace.Path when parameter.IsCatchAll => $".PathSegments({name}, {text})",
        ParameterPlace.Path when parameter.Style is SerializationStyle.Simple => $".Path({name}, {text})",
        ParameterPlace.Path => $".Path({name}, {text}, {Style(parameter)})",
        ParameterPlace.Query when parameter.AllowReserved => $".Query({name}, {text}, allowReserved: true)",
        ParameterPlace.Part => $".Header({name}, {text})",
        _ => $".{parameter.Place}({name}, {text})",
    };

    private static string List(ParameterModel parameter, string name, string texts) => parameter.Place switch
    {
        ParameterPlace.Query when IsPlainQuery(parameter) && parameter is { Style: SerializationStyle.Form, Explode: true } =>
            $".Query({name}, {texts})",
        ParameterPlace.Query => $".QueryList({name}, {texts}, {Style(parameter)}, {Flags(parameter)})",
        ParameterPlace.Path when parameter.IsCatchAll => $".PathSegments({name}, {texts})",
        ParameterPlace.Path => $".PathList({name}, {texts}, {Style(parameter)}, {Explode(parameter)})",
        ParameterPlace.Header when parameter.Style is not SerializationStyle.Simple => $".HeaderList({name}, {texts}, {Style(parameter)})",
        ParameterPlace.Header or ParameterPlace.Part => $".HeaderList({name}, {texts})",
        _ => $".CookieList({name}, {texts}, {Explode(parameter)})",
    };

    private static string Value(ParameterModel parameter, string name, string value) => parameter.Place switch
    {
        ParameterPlace.Query => $".Query({name}, {value}, {Style(parameter)}, {Flags(parameter)})",
        ParameterPlace.Path => $".Path({name}, {value}, {Style(parameter)}, {Explode(parameter)})",
        ParameterPlace.Header or ParameterPlace.Part => $".Header({name}, {value}, {Explode(parameter)})",
        _ => $".Cookie({name}, {value}, {Explode(parameter)})",
    };

    /// <summary>The argument of a path parameter, or its single possible value.</summary>
    private static string Argument(ParameterModel parameter) =>
        parameter.Preset is { } preset ? $"({parameter.Name} ?? {RecordEmitter.Preset(parameter.Type, preset)})" : parameter.Name;

    /// <summary>What locals are called after: the header of a part has its property in the body, and a parameter may have one of that
    /// name.</summary>
    private static string Local(ParameterModel parameter) =>
        parameter.Place is ParameterPlace.Part ? "body_" + parameter.Name : parameter.Name;

    private static string Style(ParameterModel parameter) => $"{Generated}ParameterStyle.{parameter.Style}";

    private static string Explode(ParameterModel parameter) => parameter.Explode ? "explode: true" : "explode: false";

    private static string Flags(ParameterModel parameter) => Explode(parameter) + (parameter.AllowReserved ? ", allowReserved: true" : "");
}
