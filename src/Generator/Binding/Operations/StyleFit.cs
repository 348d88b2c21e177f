namespace Gigstack.Generator.Binding.Operations;

/// <summary>Decides what a style can express. The runtime sends the rest as JSON, which is reported.</summary>
internal sealed class StyleFit(BindingContext context)
{
    /// <summary>Whether a value is a single string on the wire, whatever its style.</summary>
    public static bool IsScalar(TypeRef type) =>
        type.Kind is WireKind.Named ? type.IsOpenEnum : WireTypes.Find(type.Kind) is { Text: not null };

    /// <summary>Reports what the style of a value cannot express.</summary>
    /// <param name="what">The value, for the message.</param>
    /// <param name="type">Its type.</param>
    /// <param name="style">Its style.</param>
    /// <param name="explode">Whether members are sent one by one.</param>
    /// <param name="pointer">Its location.</param>
    public void Report(string what, TypeRef type, SerializationStyle style, bool explode, JsonPointer pointer)
    {
        if (style is SerializationStyle.DeepObject or SerializationStyle.DeepObjectBrackets or SerializationStyle.DeepObjectRepeat)
            return;
        var cases = Cases(type);
        if (cases.Any(one => one.Kind is WireKind.List && IsComposed(one.Item!)))
        {
            context.Findings.Unsupported(
                pointer, $"The {what} has nested arrays or objects, for which OpenAPI defines no style", "it is sent as JSON");
        }

        var misfits = cases.SelectMany(Members).Where(member => !Fits(member.Type, explode)).Select(static member => member.Name)
            .Distinct().ToList();
        if (misfits.Count > 0)
        {
            context.Findings.Unsupported(
                pointer,
                $"The {what} has members that are arrays or objects ('{string.Join("', '", misfits)}'), which its style cannot express",
                "they are sent as JSON");
        }
    }

    private IEnumerable<(string Name, TypeRef Type)> Members(TypeRef type)
    {
        if (type.Kind is WireKind.Map)
            return [("additionalProperties", type.Item!)];
        if (type.Kind is not WireKind.Named || !context.Records.TryGetValue(type.Name!, out var record))
            return [];
        var members = record.Properties.Select(static property => (property.JsonName, property.Type));
        return record.AdditionalType is { } rest ? members.Append(("additionalProperties", rest)) : members;
    }

    /// <summary>Whether a member of an object can be sent: a list only if it can be repeated.</summary>
    private bool Fits(TypeRef type, bool explode) =>
        Cases(type).All(one => !IsComposed(one) || (explode && one.Kind is WireKind.List && !IsComposed(one.Item!)));

    private bool IsComposed(TypeRef type) => Cases(type).Any(static one =>
        one.Kind is WireKind.List or WireKind.Map || (one.Kind is WireKind.Named && !one.IsOpenEnum));

    /// <summary>The cases of a union, also of those inside; otherwise the type itself.</summary>
    private List<TypeRef> Cases(TypeRef type)
    {
        var found = new List<TypeRef>();
        var seen = new HashSet<string>();
        var pending = new Stack<TypeRef>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            var one = pending.Pop();
            if (one.Kind is WireKind.Named && context.Unions.TryGetValue(one.Name!, out var union))
            {
                if (seen.Add(one.Name!))
                    union.Cases.ToList().ForEach(@case => pending.Push(@case.Type));
            }
            else
            {
                found.Add(one);
            }
        }

        return found;
    }
}
