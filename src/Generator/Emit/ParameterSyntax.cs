using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>A parameter's value as the text that goes on the wire.</summary>
internal static class ParameterSyntax
{
    /// <summary>The call on <c>request</c> that adds the parameter.</summary>
    public static string Statement(ParameterModel parameter)
    {
        var name = Literal.Of(parameter.WireName);
        if (parameter.Place is ParameterPlace.Path)
            return $"request.Path({name}, {Text(parameter.Type, parameter.Name)});";

        var method = parameter.Place is ParameterPlace.Header ? "Header" : "Query";
        var value = "parameters." + parameter.Name;
        if (parameter.Type.Kind is WireKind.Map)
            return $"request.Query({value});";
        if (parameter.Type.Kind is WireKind.List)
            return $"request.{method}({name}, {ListText(parameter.Type, value, parameter.IsRequired)});";
        if (parameter.Type.Kind is WireKind.String || (parameter.Place is ParameterPlace.Query && parameter.Type.HasDirectWrite()))
            return $"request.{method}({name}, {value});";
        return $"request.{method}({name}, {OptionalText(parameter.Type, value, parameter.Name, parameter.IsRequired)});";
    }

    /// <summary>The text of a value, null when the value is.</summary>
    public static string OptionalText(TypeRef type, string value, string name, bool required)
    {
        if (required || type.Kind is WireKind.String)
            return Text(type, value);

        // No argument has an underscore inside its name.
        var local = "value_" + name.TrimStart('@');
        return $"{value} is {{ }} {local} ? {Text(type, local)} : null";
    }

    private static string Text(TypeRef type, string value) => type.Kind switch
    {
        WireKind.String => value,
        WireKind.Boolean => $"{Http}WireFormat.Boolean({value})",
        WireKind.Int32 or WireKind.Int64 => $"{value}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        WireKind.Single or WireKind.Double or WireKind.Decimal => $"{Http}WireFormat.Number({value})",
        WireKind.DateTime or WireKind.Date or WireKind.Time or WireKind.UnixTime or WireKind.UnixTimeMilliseconds => $"{Http}WireFormat.{type.Kind}({value})",
        WireKind.Guid => $"{value}.ToString()",
        WireKind.Base64 => $"global::System.Convert.ToBase64String({value})",
        WireKind.Element => $"{value}.ToString()",
        _ => $"{value}.Value",
    };

    public static string ListText(TypeRef list, string value, bool required)
    {
        if (list.Item!.Kind is WireKind.String)
            return value;
        var select = $"global::System.Linq.Enumerable.Select({value}, static item => {Text(list.Item, "item")})";
        return required ? select : $"{value} is null ? null : {select}";
    }
}
