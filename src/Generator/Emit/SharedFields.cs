namespace Gigstack.Generator.Emit;

/// <summary>The static fields that the operations of a class share, each with the expression that makes it.</summary>
internal sealed class SharedFields
{
    private readonly List<(string Name, string Value)> _fields = new();

    public SharedFields(IEnumerable<OperationModel> operations)
    {
        foreach (var operation in operations)
        {
            if (operation.Paging is not null)
                Add("_page", PageSyntax.Shape(operation));
            else if (operation.Result.Envelope is { } envelope)
                Add("_envelope", EnvelopeSyntax.Shape(envelope));
            else if (operation.Result.Events.Count > 0)
                Add("_events", SequenceEmitter.Cases(operation.Result));
            if (operation.Result.Statuses is { } statuses)
                Add("_statuses", StatusesSyntax.Of(statuses));
            if (operation.Xml.Count > 0)
                Add("_xml", XmlSyntax.Responses(operation.Xml));
        }
    }

    /// <summary>The field that holds what an expression makes.</summary>
    public string this[string value] => _fields.First(field => field.Value == value).Name;

    public void Write(SourceWriter writer)
    {
        foreach (var (name, value) in _fields)
        {
            var type = value.Substring(0, value.IndexOf('('));
            var isChain = value.Contains(").");
            writer.Line($"private static readonly {type} {name} = new{(isChain ? " " + value : value.Substring(type.Length))};");
            writer.Line();
        }
    }

    private void Add(string name, string value)
    {
        if (_fields.Any(field => field.Value == value))
            return;
        var same = _fields.Count(field => field.Name.StartsWith(name, StringComparison.Ordinal));
        _fields.Add((same == 0 ? name : name + (same + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), value));
    }
}
