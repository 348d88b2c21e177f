using System;
using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>A <c>oneOf</c> or <c>anyOf</c> of several types as a union.</summary>
internal sealed class UnionBinder(BindingContext context)
{
    /// <summary>What the members of a case begin with; none may be called as the union itself.</summary>
    private static readonly string[] MemberPrefixes = ["From", "TryGet"];

    private static readonly string[] AnyToken = ["StartObject", "StartArray", "String", "Number", "True", "False"];

    public TypeRef Bind(IOpenApiSchema schema, TypePlace place, SchemaTypes types)
    {
        var name = place.Take("Choice", out var fullName);
        place.Inline.Add(Model(schema, name, fullName, place.Pointer, place.InRequest, types));
        return Reference(fullName);
    }

    public static TypeRef Reference(string fullName) => new(WireKind.Named) { Name = fullName, IsStruct = true };

    public UnionModel Model(IOpenApiSchema schema, string name, string fullName, Pointer pointer, bool inRequest, SchemaTypes types)
    {
        var (keyword, alternatives, _) = schema.Alternatives();
        var scope = NameScope.ForStruct(name);
        var caseNames = new NameScope([.. MemberPrefixes.Where(prefix => name.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => name.Substring(prefix.Length))]);
        var nested = new List<TypeModel>();
        var place = new TypePlace { Pointer = pointer, InlineName = "", Enclosing = fullName, Scope = scope, Inline = nested, InRequest = inRequest };
        var cases = new List<UnionCaseModel>();
        foreach (var (alternative, index) in alternatives)
        {
            var at = pointer.Then(keyword).Then(index);
            var bound = types.Bind(alternative, place.At(at, "Case" + (index + 1)));
            cases.Add(new UnionCaseModel
            {
                Name = caseNames.Take(CaseName(alternative, bound.Type)),
                Type = bound.Type,
                Tokens = Tokens(bound.Type).ToEquatableArray(),
                DiscriminatorValues = DiscriminatorValues(schema.Discriminator, alternative).ToEquatableArray(),
                RequiredProperties = RequiredProperties(alternative, at, bound.Type).ToEquatableArray(),
            });
        }

        if (schema.Discriminator?.PropertyName is null)
            ReportAmbiguous(cases, pointer.Then(keyword));
        return new UnionModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            IsDeprecated = schema.Deprecated,
            Cases = cases.ToEquatableArray(),
            Discriminator = schema.Discriminator?.PropertyName,
            Nested = nested.ToEquatableArray(),
        };
    }

    private static string CaseName(IOpenApiSchema alternative, TypeRef type)
    {
        if (alternative is OpenApiSchemaReference { Reference.Id: { } id })
            return Identifier.Pascal(id);
        if (!string.IsNullOrWhiteSpace(alternative.Title))
            return Identifier.Pascal(alternative.Title!);
        return type.Kind switch
        {
            WireKind.Named => type.Name!.Substring(type.Name.LastIndexOf('.') + 1),
            WireKind.List => "List",
            WireKind.Map => "Map",
            WireKind.Element => "Json",
            _ => type.Kind.ToString(),
        };
    }

    private static string[] Tokens(TypeRef type) => type.Kind switch
    {
        WireKind.List => ["StartArray"],
        WireKind.Map => ["StartObject"],
        WireKind.Boolean => ["True", "False"],
        WireKind.Int32 or WireKind.Int64 or WireKind.Single or WireKind.Double or WireKind.Decimal or WireKind.UnixTime or WireKind.UnixTimeMilliseconds => ["Number"],
        WireKind.Element => AnyToken,
        WireKind.Named when type.IsOpenEnum => ["String"],
        WireKind.Named when !type.IsStruct => ["StartObject"],
        WireKind.Named => AnyToken,
        _ => ["String"],
    };

    private static List<string> DiscriminatorValues(OpenApiDiscriminator? discriminator, IOpenApiSchema alternative)
    {
        if (discriminator is null || alternative is not OpenApiSchemaReference { Reference.Id: { } id })
            return [];
        var mapped = discriminator.Mapping?.Where(pair => pair.Value.Reference.Id == id).Select(static pair => pair.Key).ToList() ?? [];
        return mapped.Count > 0 ? mapped : [id];
    }

    private IEnumerable<string> RequiredProperties(IOpenApiSchema alternative, Pointer pointer, TypeRef type)
    {
        if (type.Kind is not WireKind.Named || type.IsStruct)
            return [];
        var shape = ObjectShape.Of(alternative, pointer, context);
        return shape.Properties.Select(static property => property.JsonName).Where(shape.Required.Contains);
    }

    /// <summary>Two cases that look alike are read as the first of them, and the user should know; any JSON comes last by itself.</summary>
    private void ReportAmbiguous(List<UnionCaseModel> cases, Pointer pointer)
    {
        for (var i = 0; i < cases.Count; i++)
            for (var j = i + 1; j < cases.Count; j++)
                if (cases[i].Type.Kind is not WireKind.Element && cases[j].Type.Kind is not WireKind.Element && cases[i].Tokens.Intersect(cases[j].Tokens).Any() && cases[i].RequiredProperties.Equals(cases[j].RequiredProperties))
                    context.Findings.Unsupported(pointer.Then(j), $"Telling '{cases[j].Name}' from '{cases[i].Name}' without a discriminator", $"such JSON is read as '{cases[i].Name}'");
    }
}
