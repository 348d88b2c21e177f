using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>A string enum as an open enum. Names come from <c>x-enum-varnames</c>, otherwise from the values.</summary>
internal static class EnumBinder
{
    public static TypeRef Bind(IOpenApiSchema schema, TypePlace place, BindingContext context)
    {
        var name = place.Take("Value", out var fullName);
        place.Inline.Add(Model(schema, name, fullName, place.Pointer, context));
        return Reference(fullName);
    }

    public static TypeRef Reference(string fullName) => new(WireKind.Named) { Name = fullName, IsStruct = true, IsOpenEnum = true };

    public static EnumModel Model(IOpenApiSchema schema, string name, string fullName, Pointer pointer, BindingContext context)
    {
        var names = Extensions.Get(schema.Extensions, "x-enum-varnames").Texts();
        var descriptions = Extensions.Get(schema.Extensions, "x-enum-descriptions").Texts();
        var scope = NameScope.ForStruct(name);
        var seen = new HashSet<string>();
        var values = new List<EnumValueModel>();
        for (var i = 0; i < schema.Enum!.Count; i++)
        {
            if (schema.Enum[i].IsNullSentinelOrNull() || schema.Enum[i].AsText() is not { } value)
                continue;
            if (!seen.Add(value))
                continue;
            var wanted = NameScope.Member(Identifier.Pascal(i < names.Count ? names[i] : value), name);
            var member = scope.Take(wanted, out var collided);
            if (collided)
                context.Findings.Add(Diagnostics.Descriptors.NameCollision, pointer.Then("enum").Then(i), $"The enum value '{value}' asks for the taken name '{wanted}'", $"it is called '{member}'; x-enum-varnames gives it a name of its own");
            values.Add(new EnumValueModel(member, value, i < descriptions.Count ? descriptions[i] : ""));
        }

        return new EnumModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            IsDeprecated = schema.Deprecated,
            Values = values.ToEquatableArray(),
        };
    }
}
