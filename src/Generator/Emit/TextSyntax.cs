using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>A value as the text that goes on the wire where JSON is not spoken: parameters and forms.</summary>
internal static class TextSyntax
{
    public static string Of(TypeRef type, string value) => type.Kind switch
    {
        WireKind.Named when type.IsNumber => $"{Generated}WireFormat.Number({value}.Value)",
        WireKind.Named when type.IsOpenEnum => $"{value}.Value",
        _ => type.Scalar().Text?.Replace(WireType.Value, value)
            ?? throw new System.InvalidOperationException($"{type.Kind} has no text without its codec."),
    };

    /// <summary>The text of a value, null when the value is.</summary>
    /// <param name="name">What the local for it is called after; no argument of a method has an underscore inside its name.</param>
    public static string OfOptional(TypeRef type, string value, string name, bool required)
    {
        if (required || type.Kind is WireKind.String)
            return Of(type, value);
        var local = "value_" + name.TrimStart('@');
        return $"{value} is {{ }} {local} ? {Of(type, local)} : null";
    }

    /// <summary>The texts of a list, null when the list is.</summary>
    public static string OfList(TypeRef list, string value, string name, bool required)
    {
        if (list.Item!.Kind is WireKind.String)
            return value;
        var local = required ? value : "value_" + name.TrimStart('@');
        var select = $"global::System.Linq.Enumerable.Select({local}, static item => {Of(list.Item, "item")})";
        return required ? select : $"{value} is {{ }} {local} ? {select} : null";
    }

    /// <summary>What the codec of a value writes, null when the value is.</summary>
    public static string Value(TypeRef type, string value, string name, bool required)
    {
        if (required)
            return $"{Generated}ParameterValue.Of({value}, {type.Codec()})";
        var local = "value_" + name.TrimStart('@');
        return $"{value} is {{ }} {local} ? {Generated}ParameterValue.Of({local}, {type.Codec()}) : null";
    }

    /// <summary>The value as JSON, null when the value is.</summary>
    public static string Json(TypeRef type, string value, string name, bool required)
    {
        if (required)
            return $"{Generated}JsonText.WriteString({value}, {type.Codec()})";
        var local = "value_" + name.TrimStart('@');
        return $"{value} is {{ }} {local} ? {Generated}JsonText.WriteString({local}, {type.Codec()}) : null";
    }
}
