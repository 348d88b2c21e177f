using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>A string enum as an open enum. Names come from the document where it gives any, otherwise from the values.</summary>
internal static class EnumBinder
{
    /// <summary>More values than this say nothing to a reader of documentation.</summary>
    private const int MostDocumented = 100;

    public static TypeRef Reference(string fullName) => new(WireKind.Named) { Name = fullName, IsStruct = true, IsOpenEnum = true };

    public static EnumModel Model(IOpenApiSchema schema, string name, string fullName, Pointer pointer, BindingContext context)
    {
        var scope = NameScope.ForStruct(name);
        var seen = new HashSet<string>();
        var all = ListedValue.Of(schema);
        foreach (var listed in all)
        {
            var at = pointer.Then(listed.Keyword).Then(listed.Index);
            if (!listed.IsText)
                context.Findings.Add(Descriptors.Repaired, at, $"The value {listed.Value} of a string enum is not a string", $"it is read as \"{listed.Value}\"");
            seen.Add(listed.Value);
        }

        var distinct = all.Where(listed => seen.Remove(listed.Value)).ToList();
        var claims = distinct.ConvertAll(listed => NameClaim.OfText(listed.Name ?? listed.Value, scope.Member(Identifier.Pascal(listed.Name ?? listed.Value)), listed.Name is not null));
        var names = scope.Take(claims);
        for (var i = 0; i < names.Length; i++)
            if (names[i] != claims[i].Wanted)
                context.Findings.NameTaken(pointer.Then(distinct[i].Keyword).Then(distinct[i].Index), $"The enum value '{distinct[i].Value}'", claims[i].Wanted, names[i], "; x-enum-varnames gives it a name of its own");

        return new EnumModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            IsDeprecated = schema.Deprecated,
            Values = distinct.Select((listed, i) => new EnumValueModel(names[i], listed.Value, listed.Description)).ToEquatableArray(),
        };
    }

    /// <summary>The values of a schema that lists some and is no type of its own, for documentation; null when there are none.</summary>
    public static string? Listed(IOpenApiSchema schema)
    {
        if (schema.IsStringEnum())
            return null;
        var values = ListedValue.Of(schema);
        if (values.Count == 0)
            return null;
        var texts = values.Take(MostDocumented).Select(static value => value.Name is null ? value.Value : $"{value.Value} ({value.Name})");
        return $"Values: {string.Join(", ", texts)}{(values.Count > MostDocumented ? ", …" : ".")}";
    }
}
