namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The discriminator values of components that are cases of a union. The sender does not have to set the only one.</summary>
internal sealed class DiscriminatorPresets
{
    // By component and property; null where unions give a component different values.
    private readonly Dictionary<Schema, Dictionary<string, string?>> _values = new(SchemaIdentity.Instance);

    public DiscriminatorPresets(Api api)
    {
        foreach (var union in api.Schemas.All.Select(static pair => pair.Value).Where(static schema => !schema.IsReference))
        {
            if (union.Discriminator is not { PropertyName: { } property } discriminator)
                continue;
            foreach (var (alternative, _) in union.Alternatives.Schemas)
            {
                if (alternative.Reference?.Id is { } id && id != discriminator.Default && api.Schemas.Find(id) is { } component)
                    Add(component, property, discriminator.ValuesOf(id), id);
            }
        }
    }

    /// <summary>The value of a property; null if it is not the discriminator, has several values, or is no text.</summary>
    public string? Of(Schema component, string property, TypeRef type)
    {
        if (!_values.TryGetValue(component, out var ofComponent) || !ofComponent.TryGetValue(property, out var value) || value is null)
            return null;
        return type.IsOpenEnum && !type.IsNumber ? value
            : type.Kind is WireKind.String ? WireTypes.Find(type.Kind)?.Constant?.Invoke(value)
            : null;
    }

    private void Add(Schema component, string property, IReadOnlyList<string> mapped, string id)
    {
        // Without a mapping, the value is the name of the component.
        var value = mapped.Count == 0 ? id : mapped.Count == 1 ? mapped[0] : null;
        if (!_values.TryGetValue(component, out var ofComponent))
            _values.Add(component, ofComponent = []);
        ofComponent[property] = ofComponent.TryGetValue(property, out var other) && other != value ? null : value;
    }
}
