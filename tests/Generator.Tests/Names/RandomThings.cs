namespace Gigstack.Generator.Tests.Names;

/// <summary>Things whose names meet often. The same number gives the same things.</summary>
internal sealed class RandomThings(int number)
{
    private static readonly string[] s_words =
    [
        "pet", "Pet", "PET", "pet_name", "petName", "PetName", "pet-name", "pet<", "pet>", "pet.name", "*", "star", "+1", "-1", "plus1", "class", "value", "equals", "items", "item", "item_item", "ItemInfo",
        "itemValue", "info", "pet_info", "PetInfo", "additional_properties", "TestClient", "PetsClient", "ListPetsParameters", "PetsListRequest", "test_json", "getPets", "x",
    ];

    private static readonly string[] s_ids = [
        "",
        "",
        "list",
        "listPets",
        "petsList",
        "list_pets",
        "pets.list",
        "pets/list",
        "PETS.list",
        "getPets",
        "get_pets",
        "getPetsWithResponse",
        "pets.list.item",
        "petsListItem",
        "send"];

    private static readonly string[] s_paths = [
        "/pets",
        "/Pets",
        "/pets/",
        "/pets/{id}",
        "/pets/by-id",
        "/pets/{Id}",
        "/pets/list",
        "/v1/pets",
        "/v2/pets",
        "/pets/list/item",
        "/x"];

    private static readonly string[] s_tags = ["", "", "pets", "Pets", "PETS", "pet", "pets-list"];

    private static readonly string[] s_methods = ["get", "put", "post", "patch"];

    private readonly Random _random = new(number);
    private int _said;

    public NamedDocument Document()
    {
        var document = new NamedDocument([], []);
        for (var left = 2 + _random.Next(6); left > 0; left--)
            Put(document.Schemas, Schema());
        for (var left = 2 + _random.Next(8); left > 0; left--)
            Put(document.Operations, Operation());
        return document;
    }

    /// <summary>The same with one thing more, somewhere.</summary>
    public (NamedDocument Document, Thing Added) With(NamedDocument document)
    {
        while (true)
        {
            var copy = Copy(document);
            var (things, added) = _random.Next(3) switch
            {
                0 => (copy.Operations, Operation()),
                1 => (copy.Schemas, Schema()),
                _ => (Any(Any([copy.Schemas, copy.Operations])).Inside, Schema()),
            };
            if (Put(things, added))
                return (copy, added);
        }
    }

    /// <summary>The same things in another order.</summary>
    public NamedDocument Shuffled(NamedDocument document)
    {
        var copy = Copy(document);
        return copy with { Schemas = Shuffled(copy.Schemas), Operations = Shuffled(copy.Operations) };
    }

    private List<Thing> Shuffled(List<Thing> things)
    {
        var all = things.Select(thing => thing with { Inside = Shuffled(thing.Inside), Values = [.. thing.Values] }).ToArray();
        _random.Shuffle(all);
        foreach (var values in all.Select(static thing => thing.Values))
        {
            var order = values.ToArray();
            _random.Shuffle(order);
            values.Clear();
            values.AddRange(order);
        }

        return [.. all];
    }

    private static NamedDocument Copy(NamedDocument document) =>
        new([.. document.Schemas.Select(Copy)], [.. document.Operations.Select(Copy)]);

    private static Thing Copy(Thing thing) => thing with { Inside = [.. thing.Inside.Select(Copy)] };

    private bool Put(List<Thing> things, Thing thing)
    {
        if (things.Exists(other => (other.Path, other.Key) == (thing.Path, thing.Key)))
            return false;
        things.Insert(_random.Next(things.Count + 1), thing);
        return true;
    }

    private Thing Operation() =>
        new(Any(s_methods), Say()) { Path = Any(s_paths), OperationId = Any(s_ids), Tag = Any(s_tags), Inside = Inside(1) };

    private Thing Schema() => Property(0);

    private Thing Property(int depth) => _random.Next(3) switch
    {
        0 when depth < 3 => new Thing(Any(s_words), Say()) { Inside = Inside(depth + 1) },
        1 => Enum(Say()),
        _ => new Thing(Any(s_words), Say()),
    };

    /// <summary>With a value of its own: equal enums would be one type, named after the first.</summary>
    private Thing Enum(string say) =>
        new(Any(s_words), say) { Values = [.. Enumerable.Range(0, 1 + _random.Next(5)).Select(_ => Any(s_words)).Distinct(), say] };

    private List<Thing> Inside(int depth)
    {
        var inside = new List<Thing>();
        for (var left = 1 + _random.Next(4); left > 0; left--)
            Put(inside, Property(depth));
        return inside;
    }

    private string Say() => $"[{_said++}]";

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
