using System.Collections.Generic;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>One of the values that a schema lists: in <c>enum</c> with <c>x-enum-…</c> beside it, or as <c>oneOf</c> of titled constants.</summary>
/// <param name="Value">What stands on the wire; the raw text of what is no string.</param>
/// <param name="IsText">Whether the document has it as a string.</param>
/// <param name="Name">The name that the document gives it.</param>
/// <param name="Description">What the document says about it.</param>
/// <param name="Keyword">Where it stands.</param>
/// <param name="Index">Where it stands in that list.</param>
internal sealed record ListedValue(string Value, bool IsText, string? Name, string Description, string Keyword, int Index)
{
    /// <summary>The listed values without null, in the order of the document; none when the schema lists nothing.</summary>
    public static List<ListedValue> Of(IOpenApiSchema schema)
    {
        var values = new List<ListedValue>();
        if (schema.Enum is { Count: > 0 } listed)
        {
            var names = (Extensions.Get(schema.Extensions, "x-enum-varnames") ?? Extensions.Get(schema.Extensions, "x-enumNames")).Texts();
            var descriptions = (Extensions.Get(schema.Extensions, "x-enum-descriptions") ?? Extensions.Get(schema.Extensions, "x-enumDescriptions")).Texts();
            for (var i = 0; i < listed.Count; i++)
                if (!listed[i].IsNullSentinelOrNull())
                    values.Add(new ListedValue(Text(listed[i]), listed[i].IsTextOrNull(), At(names, i), At(descriptions, i) ?? "", "enum", i));
        }
        else if (schema.IsListOfConstants())
        {
            var (keyword, all) = schema.OneOf is { Count: > 0 } oneOf ? ("oneOf", oneOf) : ("anyOf", schema.AnyOf!);
            for (var i = 0; i < all.Count; i++)
                if (all[i].Const is { } constant)
                    values.Add(new ListedValue(constant, true, string.IsNullOrWhiteSpace(all[i].Title) ? null : all[i].Title, all[i].Description ?? "", keyword, i));
        }

        return values;
    }

    private static string Text(JsonNode node) => node.AsText() ?? node.ToJsonString();

    private static string? At(IReadOnlyList<string> texts, int index) => index < texts.Count && texts[index].Length > 0 ? texts[index] : null;
}
