namespace Gigstack.Generator.Surface;

/// <summary>Collects the facts of a line in order, without those that do not apply.</summary>
internal sealed class Facts
{
    private readonly List<SurfaceFact> _facts = new();

    public Facts Word(string word, bool applies = true)
    {
        if (applies)
            _facts.Add(new SurfaceFact(word));
        return this;
    }

    public Facts Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _facts.Add(new SurfaceFact(name, value));
        return this;
    }

    /// <summary>A text that may be empty, such as an empty string on the wire; null if there is none.</summary>
    public Facts Exactly(string name, string? value)
    {
        if (value is not null)
            _facts.Add(new SurfaceFact(name, value));
        return this;
    }

    public SurfaceLine Line(string key, string type) => new(key, type, _facts.ToEquatableArray());
}
