using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Gigstack.Generator.Binding.Naming;
using Gigstack.Generator.Binding.Schemas;
using Gigstack.Generator.Binding.Types;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// The headers that <c>encoding</c> gives a part of a form. One that can have but one value is sent by itself; any other is a property of the form, and where the
/// document has a default, that is sent unless the caller says otherwise.
/// </summary>
internal sealed class PartHeaderBinder(BindingContext context, SchemaTypes types)
{
    private readonly ParameterValueBinder _values = new(context, types);

    /// <param name="encoding">What the document says of the part.</param>
    /// <param name="part">The part.</param>
    /// <param name="form">The name of the form's record.</param>
    /// <param name="members">The names that the record has.</param>
    /// <param name="pointer">Where the encoding stands.</param>
    public IEnumerable<PartHeaderModel> Bind(OpenApiEncoding? encoding, PartModel part, string form, NameScope members, Pointer pointer)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Content-Type" };
        foreach (var pair in encoding?.Headers ?? new Dictionary<string, IOpenApiHeader>())
        {
            var at = pointer.Then("headers", pair.Key);
            if (pair.Value is null || !seen.Add(pair.Key))
                continue;
            if (!HeaderName.IsValid(pair.Key))
                context.Findings.Add(Descriptors.Repaired, at, $"No header can be called '{pair.Key}'", "it is left out");
            else if (HeaderName.Is(pair.Key, "Content-Disposition"))
                context.Findings.Unsupported(at, $"A Content-Disposition of the part '{part.WireName}' that the caller gives", "it is made of the names of the part and its file");
            else if (Bind(pair.Key, Referenced.Header(pair.Value, context.Document), part, form, members, at) is { } header)
                yield return header;
        }
    }

    private PartHeaderModel? Bind(string name, IOpenApiHeader header, PartModel part, string form, NameScope members, Pointer pointer)
    {
        var isJson = MediaTypes.Choose(header.Content) is { Kind: BodyKind.Json };
        var schema = MediaTypes.Choose(header.Content)?.Media.Schema ?? header.Schema;
        var constant = schema is null ? null : Constant(schema, isJson);
        var value = constant ?? (schema?.Default is { } other ? Text(other, isJson, header.Explode) : null);
        if (value is not null && value.Any(static c => c is < ' ' or > '~'))
        {
            context.Findings.Unsupported(pointer, $"The value of the header '{name}', which holds what no header can", "it is not sent by itself");
            (constant, value) = (null, null);
        }

        if (constant is not null)
            return new PartHeaderModel(name, null, constant);

        var declared = new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = header.Required && part.IsRequired && value is null,
            Deprecated = header.Deprecated,
            Description = string.IsNullOrWhiteSpace(header.Description) ? $"The header {name} of the part {part.WireName}." : header.Description,
            Style = header.Style,
            Explode = header.Explode,
            Schema = header.Schema,
            Content = header.Content,
        };
        var wanted = part.Name + Identifier.Pascal(name, header.Extensions);
        if (_values.Bind(declared, pointer, form + part.Name) is not { } given)
            return null;
        if (given is { Shape: ParameterShape.Text, Type.Kind: WireKind.Element })
            given = given with { Type = TypeRef.Of(WireKind.String) };
        var member = members.TakeLate(new NameClaim(wanted, part.WireName, name) { Second = wanted + "Header" });
        return new PartHeaderModel(name, given with { Name = member, Place = ParameterPlace.Part }, value);
    }

    /// <summary>The only value that a schema admits, as it is sent; null when there are others.</summary>
    private string? Constant(IOpenApiSchema schema, bool isJson)
    {
        var target = SchemaTarget.Of(schema, context);
        var isText = target.TypeWithoutNull() is null or JsonSchemaType.String;
        if (target.Const is { } constant)
            return isJson && isText ? JsonValue.Create(constant)!.ToJsonString() : constant;
        return ListedValue.Of(target) is { Count: 1 } listed ? isJson && listed[0].IsText ? JsonValue.Create(listed[0].Value)!.ToJsonString() : listed[0].Value : null;
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
