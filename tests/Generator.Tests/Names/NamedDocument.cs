using System.Text.Json.Nodes;
using Gigstack.Generator.Binding;
using Gigstack.Generator.Binding.Filtering;
using Gigstack.Generator.Binding.Naming;
using Gigstack.Generator.Binding.Types;
using Gigstack.Generator.Description.Building;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
using Gigstack.Generator.Model;

namespace Gigstack.Generator.Tests.Names;

/// <summary>A document made of things, and what each of them is called.</summary>
internal sealed record NamedDocument(List<Thing> Schemas, List<Thing> Operations)
{
    public override string ToString()
    {
        var paths = new JsonObject();
        foreach (var operation in Operations)
        {
            paths.TryAdd(operation.Path, new JsonObject());
            ((JsonObject)paths[operation.Path]!).Add(operation.Key, operation.Operation());
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Test", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = new JsonObject(Schemas.Select(static schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Schema()))) },
        }.ToJsonString();
    }

    /// <summary>What a thing says of itself, with the kind of its name -> the name, types with those around them.</summary>
    public SortedDictionary<string, string> Names()
    {
        var loaded = DocumentLoader.Load(
            new SourceDocument("/apis/test.json", new DocumentText(ToString())),
            [],
            CancellationToken.None);
        var model = DocumentBinder.Bind(
            ApiBuilder.Build(loaded.Document!, new Findings(), CancellationToken.None),
            new BindingOptions("Test", "TestClient", "public") { RegistrationMethod = "AddTestClient" },
            OperationFilter.None,
            CancellationToken.None).Model;
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in model.Types)
            Add(type, names);
        foreach (var group in model.Groups.Append(model.Root.Operations).OfType<GroupModel>())
        {
            foreach (var type in group.Types)
                Add(type, names);
            foreach (var operation in group.Operations)
            {
                names["client " + operation.Documentation.Summary] = group.ClassName;
                names["operation " + operation.Documentation.Summary] = operation.Name;
                if (operation.Parameters is not { } parameters)
                    continue;
                names["parameters " + operation.Documentation.Summary] = parameters.TypeName;
                foreach (var parameter in parameters.Items)
                    names["parameter " + parameter.Documentation.Summary] = parameter.Name;
            }
        }

        return names;
    }

    /// <summary>The thing that says so with those around it, and all that is in it.</summary>
    public NamedDocument Only(string say) => new(Only(Schemas, say), Only(Operations, say));

    private static List<Thing> Only(List<Thing> things, string say) =>
        [.. things.Where(thing => Has(thing, say)).Select(thing => thing.Say == say ? thing : thing with { Inside = Only(thing.Inside, say) })];

    private static bool Has(Thing thing, string say) => thing.Say == say || thing.Inside.Exists(inside => Has(inside, say));

    private static void Add(TypeModel type, SortedDictionary<string, string> names)
    {
        names["type " + type.Documentation.Summary] = type.FullName;
        if (type is RecordModel record)
        {
            foreach (var property in record.Properties)
                names["property " + property.Documentation.Summary] = property.Name;
        }

        if (type is EnumModel values)
        {
            foreach (var value in values.Values)
                names["value " + type.Documentation.Summary + value.Value] = value.Name;
        }

        foreach (var nested in type.Nested)
            Add(nested, names);
    }
}
