using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Description;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The JSON tokens that values of a schema begin with, as names of <c>JsonTokenType</c>; null is none of them.</summary>
internal static class SchemaTokens
{
    public static readonly string[] Any = ["StartObject", "StartArray", "String", "Number", "True", "False"];

    public static IReadOnlyList<string> Of(Schema? schema)
    {
        if (schema is null)
            return Any;
        var found = new HashSet<string>();
        var seen = SchemaIdentity.Set();
        var pending = new Stack<Schema>();
        pending.Push(schema);
        while (pending.Count > 0 && found.Count < Any.Length)
        {
            var target = pending.Pop().Meaning;
            if (!seen.Add(target))
                continue;
            if (target.IsUnion)
                foreach (var (alternative, _) in target.Alternatives.Schemas)
                    pending.Push(alternative);
            else
                found.UnionWith(OfOne(target));
        }

        return Any.Where(found.Contains).ToList();
    }

    private static string[] OfOne(Schema schema)
    {
        if (schema.IsRecord)
            return ["StartObject"];
        if (schema.IsStringEnum)
            return ["String"];
        if (IntegerEnum.KindOf(schema) is not null)
            return ["Number"];
        return schema.Types switch
        {
            JsonTypes.String => ["String"],
            JsonTypes.Integer or JsonTypes.Number => ["Number"],
            JsonTypes.Integer | JsonTypes.String or JsonTypes.Number | JsonTypes.String => ["Number", "String"],
            JsonTypes.Boolean => ["True", "False"],
            JsonTypes.Array => ["StartArray"],
            JsonTypes.Object => ["StartObject"],
            JsonTypes.None when schema.Items is not null => ["StartArray"],
            JsonTypes.None when schema.AdditionalProperties is not null => ["StartObject"],
            _ => Any,
        };
    }
}
