namespace Gigstack.Generator.Binding.Xml;

/// <summary>Decides how the cases of a union are told in XML: by the discriminator, by the name of the element, by their properties.</summary>
internal sealed class XmlUnions(XmlContents contents)
{
    public XmlContent Of(Schema union, JsonPointer pointer)
    {
        var (keyword, alternatives) = union.Alternatives;
        var scalars = alternatives.Select(static one => XmlScalarKinds.Of(one.Value.Meaning)).ToList();
        if (scalars.TrueForAll(static kind => kind is not null) && !alternatives.Any(static one => one.Value.About.Xml is not null))
            return new XmlScalarContent(XmlScalarKinds.Common(scalars.ConvertAll(static kind => kind!.Value)));

        var discriminator = union.Discriminator?.PropertyName ?? Constants(union);
        var isNamed = discriminator is null && AreNamed(union);
        var cases = new List<XmlCaseModel>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            var (schema, index) = alternatives[i];
            var at = pointer.Then(keyword).Then(index);
            if (scalars[i] is not null)
            {
                // As the items of a tuple have: nothing but the position tells them.
                if (schema.Steps.Any(static step => step.About.Xml is { Name: not null } or { Node: not null }))
                    contents.Refuse(at, "Text as a case of a union has no element of its own");
                continue;
            }

            if (XmlContents.IsArray(schema.Meaning))
                contents.Refuse(at, "An array as a case of a union has no XML");
            var node = contents.Nodes.Of(schema, null, at, byComponent: true);
            var content = contents.Of(schema, at);
            cases.Add(new XmlCaseModel(
                isNamed ? node.With(content) : new XmlElementModel(null, content),
                discriminator is null ? default : Values(union, discriminator, schema).ToEquatableArray()));
        }

        // Text is one case: which one it is, its characters say.
        if (scalars.Exists(static kind => kind is not null))
        {
            var text = XmlScalarKinds.Common(scalars.Where(static kind => kind is not null).Select(static kind => kind!.Value).ToList());
            cases.Add(new XmlCaseModel(new XmlElementModel(null, new XmlScalarContent(text)), default));
        }

        return new XmlUnionContent(discriminator, cases.ToEquatableArray());
    }

    /// <summary>Whether each case has a name: that of its component, or its own.</summary>
    public static bool AreNamed(Schema union) => union.Alternatives.Schemas.All(static one =>
        one.Value.Meaning.IsRecord && one.Value.Steps.Any(static step => step.IsReference || step.About.Xml?.Name is not null));

    /// <summary>A property that is another constant in each case; null if there is none.</summary>
    private static string? Constants(Schema union)
    {
        var cases = union.Alternatives.Schemas.Select(static one => one.Value.Meaning).ToList();
        return cases[0].Properties.Select(static property => property.Name).FirstOrDefault(name =>
            cases.Select(one => Constant(one, name)).ToList() is var values && !values.Contains(null)
            && values.Distinct().Count() == values.Count);
    }

    private static string? Constant(Schema record, string property) =>
        record.Property(property)?.Meaning is { } schema
            ? schema.Const ?? (schema.Listed is { Count: 1 } listed ? listed[0].Value : null)
            : null;

    private static IReadOnlyList<string> Values(Schema union, string discriminator, Schema alternative)
    {
        var id = alternative.Reference?.Id;
        if (id is not null && union.Discriminator?.ValuesOf(id) is { Count: > 0 } mapped)
            return mapped;
        if (Constant(alternative.Meaning, discriminator) is { } constant)
            return [constant];
        return id is null ? [] : [id];
    }
}
