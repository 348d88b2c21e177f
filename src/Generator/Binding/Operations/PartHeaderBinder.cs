using System.Text.Json.Nodes;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// Binds the headers of a form part (<c>encoding</c>). A header with a single possible value is sent automatically. Any other is a property
/// of the form; its default, if there is one, is sent unless the caller sets the property.
/// </summary>
internal sealed class PartHeaderBinder(BindingContext context, SchemaTypes types)
{
    private readonly ParameterValueBinder _values = new(context, types);

    /// <param name="encoding">The encoding of the part.</param>
    /// <param name="part">The part.</param>
    /// <param name="form">The name of the form's record.</param>
    /// <param name="members">The member names of the record.</param>
    /// <param name="pointer">The location of the encoding.</param>
    public IEnumerable<PartHeaderModel> Bind(PartEncoding? encoding, PartModel part, string form, NameScope members, JsonPointer pointer)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Content-Type" };
        foreach (var header in encoding?.Headers ?? [])
        {
            var at = pointer.Then("headers", header.Name);
            if (!seen.Add(header.Name))
                continue;
            if (!HeaderName.IsValid(header.Name))
            {
                context.Findings.Add(
                    Descriptors.ReadLeniently, at, $"'{header.Name}' is not a valid header name", "the header is left out");
            }
            else if (HeaderName.Is(header.Name, "Content-Disposition"))
            {
                context.Findings.Unsupported(
                    at,
                    $"The Content-Disposition of the part '{part.WireName}' cannot be set",
                    "it is made from the names of the part and its file");
            }
            else if (Bind(header, part, form, members, at) is { } bound)
            {
                yield return bound;
            }
        }
    }

    private PartHeaderModel? Bind(Header header, PartModel part, string form, NameScope members, JsonPointer pointer)
    {
        var (name, isRequired, described) = header;
        var media = MediaTypes.Choose(described.Content);
        var isJson = media is { Kind: BodyKind.Json };
        var schema = media?.Media.Schema ?? described.Schema;
        var constant = schema is null ? null : Constant(schema, isJson);
        var value = constant ?? (schema?.About.Default is { } other ? Text(other.Node, isJson, described.Explode) : null);
        if (value is not null && value.Any(static c => c is < ' ' or > '~'))
        {
            context.Findings.Unsupported(
                pointer,
                $"The value of the header '{name}' contains characters that are not valid in a header",
                "it is not sent by default");
            (constant, value) = (null, null);
        }

        if (constant is not null)
            return new PartHeaderModel(name, null, constant);

        var declared = new Parameter
        {
            Name = name,
            In = ParameterLocation.Header,
            IsRequired = isRequired && part.IsRequired && value is null,
            Value = string.IsNullOrWhiteSpace(described.Description)
                ? described with { Description = $"The header {name} of the part {part.WireName}." }
                : described,
        };
        var wanted = part.Name + Identifier.Pascal(described.Extensions.Name ?? name);
        if (_values.Bind(declared, pointer, form + part.Name) is not { } given)
            return null;
        if (given is { Shape: ParameterShape.Value, Type.Kind: WireKind.Element })
            given = given with { Type = TypeRef.Of(WireKind.String), Shape = ParameterShape.Text };
        var member = members.TakeLate(new NameClaim(wanted, part.WireName, name) { Second = wanted + "Header" });
        return new PartHeaderModel(name, given with { Name = member, Place = ParameterPlace.Part }, value);
    }

    /// <summary>The single possible value of a schema, as it is sent; null if there are several.</summary>
    private static string? Constant(Schema schema, bool isJson)
    {
        var target = schema.Meaning;
        var isText = target.Types is JsonTypes.None or JsonTypes.String;
        if (target.Const is { } constant)
            return isJson && isText ? JsonValue.Create(constant)!.ToJsonString() : constant;
        return target.Listed is { Count: 1 } listed && schema.Steps.All(static step => step.Extensible is null)
            ? isJson && listed[0].IsText
            ? JsonValue.Create(listed[0].Value)!.ToJsonString()
            : listed[0].Value
            : null;
    }

    /// <summary>A value in style <c>simple</c>.</summary>
    private static string Text(JsonNode value, bool isJson, bool explode) => isJson ? value.ToJsonString() : value switch
    {
        JsonArray items => string.Join(",", items.Select(Scalar)),
        JsonObject members => string.Join(",", members.Select(member => member.Key + (explode ? "=" : ",") + Scalar(member.Value))),
        _ => Scalar(value),
    };

    private static string Scalar(JsonNode? value) => value.AsText() ?? value?.ToJsonString() ?? "";
}
