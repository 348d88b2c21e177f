namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The JSON tokens that values of a schema can start with, except null.</summary>
internal static class SchemaTokens
{
    private const JsonTokens Scalars = JsonTokens.String | JsonTokens.Number | JsonTokens.True | JsonTokens.False;

    public static JsonTokens Of(Schema? schema)
    {
        if (schema is null)
            return JsonTokens.Any;
        var found = JsonTokens.None;
        var seen = SchemaIdentity.Set();
        var pending = new Stack<Schema>();
        pending.Push(schema);
        while (pending.Count > 0 && found != JsonTokens.Any)
        {
            var target = pending.Pop().Meaning;
            if (!seen.Add(target))
                continue;
            if (target.IsUnion)
            {
                foreach (var (alternative, _) in target.Alternatives.Schemas)
                    pending.Push(alternative);
            }
            else
            {
                found |= OfOne(target);
            }
        }

        return found;
    }

    private static JsonTokens OfOne(Schema schema)
    {
        if (schema.IsRecord)
            return JsonTokens.StartObject;
        if (schema.IsStringEnum)
            return schema.Listed.All(static listed => listed.IsText) ? JsonTokens.String : Scalars;
        if (IntegerEnum.KindOf(schema) is not null)
            return JsonTokens.Number;
        return schema.Types switch
        {
            JsonTypes.String => WireTypes.Of(ScalarTypes.OfString(schema)).Tokens,
            JsonTypes.Integer => WireTypes.Of(ScalarTypes.OfInteger(schema)).Tokens,
            JsonTypes.Number => WireTypes.Of(ScalarTypes.OfNumber(schema)).Tokens,
            JsonTypes.Integer | JsonTypes.String or JsonTypes.Number | JsonTypes.String => JsonTokens.Number | JsonTokens.String,
            JsonTypes.Boolean => WireTypes.Of(WireKind.Boolean).Tokens,
            JsonTypes.Array => JsonTokens.StartArray,
            JsonTypes.Object => JsonTokens.StartObject,
            JsonTypes.None when schema.Items is not null => JsonTokens.StartArray,
            JsonTypes.None when schema.AdditionalProperties is not null => JsonTokens.StartObject,
            _ => JsonTokens.Any,
        };
    }
}
