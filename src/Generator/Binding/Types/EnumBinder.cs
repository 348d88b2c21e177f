namespace Gigstack.Generator.Binding.Types;

/// <summary>Binds open enums of strings or integers. Values are named by the document, otherwise after themselves.</summary>
internal static class EnumBinder
{
    public static TypeRef Reference(string fullName, Schema schema) =>
        new(WireKind.Named) { Name = fullName, IsStruct = true, IsOpenEnum = true, IsNumber = IntegerEnum.KindOf(schema) is not null };

    public static EnumModel Model(Schema schema, string name, string fullName, JsonPointer pointer, BindingContext context)
    {
        var scope = NameScope.ForEnum(name);
        var kind = IntegerEnum.KindOf(schema) ?? WireKind.String;
        var seen = new HashSet<string>();
        var all = schema.Listed;

        // Next to strings, a boolean or a number is meant. A list without any string has the wrong type: its values are strings.
        var isScalar = kind is WireKind.String && all.Any(static listed => !listed.IsText);
        var hasLiterals = isScalar && all.Any(static listed => listed.IsText);
        foreach (var listed in all)
        {
            var at = listed.In(pointer);
            if (!listed.IsText && isScalar && schema.Types is JsonTypes.String)
            {
                context.Findings.Add(
                    Descriptors.ReadLeniently,
                    at,
                    $"the value {listed.Value} of a string enum is not a string",
                    $"it is read as {(hasLiterals ? listed.Value : $"\"{listed.Value}\"")}");
            }

            seen.Add(listed.Value);
        }

        var distinct = all.Where(listed => seen.Remove(listed.Value)).ToList();
        var claims = distinct.ConvertAll(listed => Claim(listed, kind, scope));
        var names = scope.Take(claims);
        context.Places.Add(fullName, pointer);
        for (var i = 0; i < names.Length; i++)
        {
            context.Places.Add(fullName, names[i], distinct[i].In(pointer));
            if (names[i] != claims[i].Wanted)
            {
                context.Findings.NameTaken(
                    distinct[i].In(pointer),
                    $"The enum value '{distinct[i].Value}'",
                    claims[i].Wanted,
                    names[i],
                    "; use x-enum-varnames to choose the name");
            }
        }

        var model = new EnumModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            IsDeprecated = schema.IsDeprecated,
            Kind = kind,
            IsScalar = isScalar,
            Values = distinct
                .Select((listed, i) => new EnumValueModel(names[i], listed.Value, listed.Description, hasLiterals && !listed.IsText))
                .ToEquatableArray(),
        };
        context.Enums[fullName] = new KnownEnum(model, schema.Extensible is not null);
        return model;
    }

    private static NameClaim Claim(ListedValue listed, WireKind kind, NameScope scope)
    {
        var text = listed.Name ?? (kind is WireKind.String ? listed.Value : IntegerEnum.Name(listed.Value));
        return NameClaim.OfText(text, scope.Member(Identifier.Pascal(text)), listed.Name is not null);
    }
}
