namespace Gigstack.Generator.Model;

/// <summary>The tables that bodies of XML need.</summary>
internal static class XmlLinks
{
    /// <summary>Those of some tables that operations reach, in their order.</summary>
    public static EquatableArray<XmlTypeModel> Reached(IReadOnlyCollection<XmlTypeModel> all, IEnumerable<OperationModel> operations)
    {
        if (all.Count == 0)
            return default;
        var byName = all.ToDictionary(static type => type.Name);
        var names = new HashSet<string>();
        var pending = new Queue<string>(operations.SelectMany(Roots).SelectMany(static root => Of(root.Content)).Where(names.Add));
        while (pending.Count > 0)
        {
            foreach (var next in Of(byName[pending.Dequeue()].Content).Where(names.Add))
                pending.Enqueue(next);
        }

        return all.Where(type => names.Contains(type.Name)).ToEquatableArray();
    }

    private static IEnumerable<XmlElementModel> Roots(OperationModel operation) =>
        (operation.Body?.Parts ?? default).Select(static part => part.Xml).Append(operation.Body?.Xml)
            .Concat(operation.Xml.Select(static response => response.Element)).OfType<XmlElementModel>();

    private static IEnumerable<string> Of(XmlContent? content) => content switch
    {
        XmlTypeContent type => [type.Name],
        XmlListContent list => Of(list.Item.Content),
        XmlRecordContent record => record.Members.SelectMany(static member => Of(member.Element.Content)).Concat(Of(record.Rest)),
        XmlUnionContent union => union.Cases.SelectMany(static one => Of(one.Element.Content)),
        _ => [],
    };
}
