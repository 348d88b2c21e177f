using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Tells inline schemas apart by what a generated type shows of them: those of one shape are one type.</summary>
internal sealed class SchemaShapes(BindingContext context)
{
    private readonly Stack<StringBuilder> _free = new();

    // A shape is the number of its text; the text of a schema holds the numbers of the schemas inside.
    private readonly Dictionary<string, int> _numbers = new();
    private readonly Dictionary<IOpenApiSchema, (int Number, bool Directed)> _nested = new();
    private readonly Dictionary<IOpenApiSchema, (int Number, bool Directed)> _roots = new();

    /// <summary>
    /// The shape of the type that the schema itself becomes. Its description and default belong to the place where it stands, and null is a matter of that
    /// place too. <c>Directed</c>: the type differs between what is sent and what is answered.
    /// </summary>
    public (int Number, bool Directed) Of(IOpenApiSchema schema)
    {
        if (!_roots.TryGetValue(schema, out var shape))
            _roots.Add(schema, shape = Describe(schema, isRoot: true));
        return shape;
    }

    private (int Number, bool Directed) Nested(IOpenApiSchema schema)
    {
        if (!_nested.TryGetValue(schema, out var shape))
            _nested.Add(schema, shape = Describe(schema, isRoot: false));
        return shape;
    }

    private (int Number, bool Directed) Describe(IOpenApiSchema schema, bool isRoot)
    {
        var text = _free.Count > 0 ? _free.Pop() : new StringBuilder(512);
        var directed = false;
        var said = SchemaTarget.Speaker(schema, context);
        if (!isRoot)
            Add(text, "about", said.Title, said.Description, said.Default is { } value ? Json(value) : null, said.ReadOnly ? "read" : null, said.WriteOnly ? "write" : null);
        Add(text, "is", said.Deprecated ? "deprecated" : null);
        if (schema is OpenApiSchemaReference reference)
        {
            Add(text, "$ref", reference.Reference.Id ?? reference.Reference.ReferenceV3);
            return (NumberOf(text), false);
        }

        Add(text, "type", (isRoot ? schema.TypeWithoutNull() : schema.Type)?.ToString(), schema.Format, schema.Const);
        Add(text, "range", schema.Minimum, schema.Maximum, schema.ExclusiveMinimum, schema.ExclusiveMaximum, schema.MultipleOf?.ToString(CultureInfo.InvariantCulture));
        Add(text, "length", schema.Pattern, Text(schema.MinLength), Text(schema.MaxLength));
        Add(text, "count", Text(schema.MinItems), Text(schema.MaxItems), Text(schema.MinProperties), Text(schema.MaxProperties), schema.UniqueItems is true ? "unique" : null);
        if (schema is OpenApiSchema { ContentMediaType: not null } or OpenApiSchema { ContentEncoding: not null })
            Add(text, "content", ((OpenApiSchema)schema).ContentMediaType, ((OpenApiSchema)schema).ContentEncoding);
        foreach (var value in schema.Enum ?? [])
            if (!(isRoot && value.IsNullSentinelOrNull()))
                Add(text, "enum", Json(value));
        foreach (var name in Ordered(schema.Extensions?.Keys))
            if (Extensions.Get(schema.Extensions, name) is { } node)
                Add(text, name, node.ToJsonString());
        foreach (var name in Ordered(schema.Required))
            Add(text, "required", name);
        Add(text, "additional", schema.AdditionalPropertiesAllowed ? null : "none");

        Inside("additionalProperties", schema.AdditionalProperties);
        Inside("items", schema.Items);
        foreach (var property in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            Add(text, "property", property.Key);

            // The reader leaves nothing where no schema can be read.
            if (property.Value is null)
                continue;
            Inside("of", property.Value);
            directed |= SchemaTarget.Speaker(property.Value, context).ReadOnly || (schema.Required?.Contains(property.Key) == true ? PresetValue.Only(property.Value, context) is not null : property.Value.AdmitsNull(context));
        }

        directed |= schema.AllOf is { Count: > 0 };
        All("allOf", schema.AllOf);
        All("oneOf", schema.OneOf);
        All("anyOf", schema.AnyOf);
        if (schema.Discriminator is { } discriminator)
        {
            Add(text, "discriminator", discriminator.PropertyName);
            foreach (var mapping in discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
                Add(text, mapping.Key, mapping.Value.Reference.Id);
        }

        return (NumberOf(text), directed);

        void Inside(string keyword, IOpenApiSchema? inner)
        {
            if (inner is null)
                return;
            var (number, differs) = Nested(inner);
            Add(text, keyword, Text(number));
            directed |= differs;
        }

        void All(string keyword, IList<IOpenApiSchema>? parts)
        {
            foreach (var part in parts ?? [])
                if (!(isRoot && keyword is not "allOf" && part.IsNull()))
                    Inside(keyword, part);
        }
    }

    private int NumberOf(StringBuilder text)
    {
        var key = text.ToString();
        _free.Push(text.Clear());
        if (!_numbers.TryGetValue(key, out var number))
            _numbers.Add(key, number = _numbers.Count);
        return number;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Most values are texts, and need not be quoted to be told from all others.</summary>
    private static string Json(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue(out string? text) ? "'" + text : value?.ToJsonString() ?? "null";

    private static IEnumerable<string> Ordered(ICollection<string>? names) =>
        names is not { Count: > 0 } ? [] : names.Count == 1 ? names : names.OrderBy(static name => name, System.StringComparer.Ordinal);

    /// <summary>Lengths in front, so that no text can pass for another's.</summary>
    private static void Add(StringBuilder text, string keyword, string? first, string? second = null, string? third = null, string? fourth = null, string? fifth = null)
    {
        if ((first ?? second ?? third ?? fourth ?? fifth) is null)
            return;
        text.Append(keyword);
        Append(first);
        Append(second);
        Append(third);
        Append(fourth);
        Append(fifth);
        text.Append('\n');

        void Append(string? value)
        {
            if (value is null)
                text.Append(" -");
            else
                text.Append(' ').Append(value.Length).Append(':').Append(value);
        }
    }
}
