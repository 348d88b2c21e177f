using System.Xml;

namespace Gigstack.Generator.Binding.Xml;

/// <summary>Decides the names of nodes: those of <c>xml</c>, otherwise that of the property or component.</summary>
internal sealed class XmlNodes
{
    private readonly Api _api;
    private readonly Findings _findings;
    private readonly HashSet<string> _reported = new();
    private readonly Dictionary<string, string> _spaces = new();

    public XmlNodes(Api api, Findings findings)
    {
        (_api, _findings) = (api, findings);
        foreach (var pair in api.Schemas.All)
            Declare(pair.Value);
    }

    /// <param name="schema">The schema at the place.</param>
    /// <param name="inferred">The name that the place gives; null for none.</param>
    /// <param name="pointer">The place.</param>
    /// <param name="byComponent">Whether a component gives its name, as in OpenAPI 3.2 everywhere.</param>
    public XmlNode Of(Schema schema, string? inferred, JsonPointer pointer, bool byComponent = false)
    {
        string? component = null;
        var said = new SchemaXml();
        foreach (var step in schema.Steps)
        {
            // What a component says comes after what the place says.
            if (step.IsReference && said.Node is null)
                component ??= step.Reference!.Id;
            if (!step.IsReference && step.About.Xml is { } xml)
            {
                said = new SchemaXml
                {
                    Name = said.Name ?? xml.Name,
                    Namespace = said.Namespace ?? xml.Namespace,
                    Prefix = said.Prefix ?? xml.Prefix,
                    Node = said.Node ?? xml.Node,
                };
            }
        }

        Declare(said);
        var name = said.Name ?? (byComponent || _api.HasXmlNodes ? component : null) ?? inferred;
        var prefix = said.Prefix;
        if (name is not null && name.IndexOf(':') is > 0 and var colon && colon < name.Length - 1 && prefix is null
            && (said.Namespace is not null || _spaces.ContainsKey(name.Substring(0, colon))))
        {
            (prefix, name) = (name.Substring(0, colon), name.Substring(colon + 1));
        }

        var space = said.Namespace ?? (prefix is not null && _spaces.TryGetValue(prefix, out var known) ? known : null);
        if (prefix is not null && space is null)
        {
            Report(pointer, $"the prefix '{prefix}' has no namespace", "the name is written without it");
            prefix = null;
        }

        return new XmlNode(
            said.Node,
            name is null ? null : Local(name, pointer),
            said.Name is not null,
            space,
            prefix is null ? null : Local(prefix, pointer));
    }

    /// <summary>The name with every character escaped that a name of XML cannot have.</summary>
    public string Local(string name, JsonPointer pointer)
    {
        var local = XmlConvert.EncodeLocalName(name);
        if (local != name)
            Report(pointer, $"'{name}' is not a name of an XML node", $"it is written as '{local}'");
        return local;
    }

    public void Report(JsonPointer pointer, string what, string outcome)
    {
        if (_reported.Add(pointer + " " + what))
            _findings.Add(Descriptors.ReadLeniently, pointer, what, outcome);
    }

    private void Declare(Schema schema)
    {
        Declare(schema.About.Xml);
        foreach (var (_, property) in schema.Properties)
            Declare(property.About.Xml);
    }

    /// <summary>A prefix without a namespace has that of another place.</summary>
    private void Declare(SchemaXml? xml)
    {
        if (xml is { Prefix: { } prefix, Namespace: { } space } && !_spaces.ContainsKey(prefix))
            _spaces.Add(prefix, space);
    }
}
