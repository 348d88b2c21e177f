namespace Gigstack.Generator.Binding.Types;

/// <summary>Names the properties of an object.</summary>
internal static class PropertyNames
{
    public static string[] Take(IReadOnlyList<ObjectProperty> properties, NameScope scope, BindingContext context)
    {
        var claims = properties.Select(property => Claim(property, scope)).ToList();
        var names = scope.Take(claims);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] != claims[i].Wanted)
                context.Findings.NameTaken(properties[i].Pointer, $"The property '{properties[i].JsonName}'", claims[i].Wanted, names[i]);
        }

        return names;
    }

    private static NameClaim Claim(ObjectProperty property, NameScope scope)
    {
        var own = property.Schema.IsReference ? null : property.Schema.Extensions.Name;
        return NameClaim.OfText(own ?? property.JsonName, scope.Member(Identifier.Pascal(own ?? property.JsonName)), own is not null);
    }
}
