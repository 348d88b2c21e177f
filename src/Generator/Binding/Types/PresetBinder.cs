using System.Text.Json.Nodes;

namespace Gigstack.Generator.Binding.Types;

/// <summary>Binds <c>x-csharp-presets</c> of a component schema: a static class with named values.</summary>
internal sealed class PresetBinder
{
    public const string Extension = "x-csharp-presets";

    private const string Outcome = "the component has no presets";

    private static readonly string[] s_keys = ["class", "description", "members"];

    private readonly BindingContext _context;
    private readonly List<(string Id, JsonObject Presets, string ClassName)> _found = [];

    /// <summary>Takes the names of the classes after those of all schemas, so that presets rename no type.</summary>
    public PresetBinder(BindingContext context)
    {
        _context = context;
        var components = context.Api.Schemas.All.Select(static pair => (Id: pair.Key, Schema: pair.Value))
            .Where(static one => one.Schema.Extensions[Extension] is not null).ToList();
        var named = new List<(string Id, JsonObject Presets)>();
        var claims = new List<NameClaim>();
        foreach (var (id, schema) in components)
        {
            if (schema.Extensions[Extension] is not JsonObject presets || presets["members"] is not JsonObject)
            {
                context.Findings.Unsupported(At(id), $"'{Extension}' is not an object with 'members', an object", Outcome);
                continue;
            }

            var own = presets["class"].AsText() is { Length: > 0 } text ? text : null;
            named.Add((id, presets));
            var ofType = Identifier.Shorten(Identifier.Pascal(schema.Extensions.Name ?? id) + "Presets");
            claims.Add(new NameClaim(own is null ? ofType : Identifier.Pascal(own), own ?? "", id) { Second = ofType });
        }

        var names = context.Types.Take(claims);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] != claims[i].Wanted)
                context.Findings.NameTaken(At(named[i].Id), "The class of the presets", claims[i].Wanted, names[i]);
            _found.Add((named[i].Id, named[i].Presets, names[i]));
        }
    }

    /// <summary>The components with presets, with the full names of their classes.</summary>
    public IEnumerable<(string Id, string FullName)> Classes => _found.Select(one => (one.Id, _context.FullName(one.ClassName)));

    /// <summary>Reports presets of a schema that is not a component.</summary>
    public static void ReportMisplaced(Schema schema, JsonPointer pointer, Findings findings)
    {
        if (schema.Extensions[Extension] is not null && pointer.Parent?.Parent is not { Last: "components", Parent.Parent: null })
            findings.Unsupported(pointer.Then(Extension), $"'{Extension}' is only supported on a component schema", "there are no presets");
    }

    /// <param name="typeOf">The type of a component.</param>
    public void BindAll(Func<string, BoundType> typeOf)
    {
        foreach (var (id, presets, className) in _found)
        {
            foreach (var key in presets.Select(static pair => pair.Key).Where(static key => !s_keys.Contains(key)))
                _context.Findings.Unsupported(At(id).Then(key), $"'{key}' is not a key of '{Extension}'", "it is ignored");
            var model = _context.Findings.Guard(
                At(id), $"the presets of '{id}'", () => Model(id, presets, className, typeOf(id)), static () => null);
            if (model is not null)
                _context.TopLevel.Add(model);
        }
    }

    private PresetsModel? Model(string id, JsonObject presets, string className, BoundType type)
    {
        var scope = NameScope.ForPresets(className);
        var members = At(id).Then("members");
        var bound = new List<(string Key, DocumentationModel Documentation, PresetExpression Value)>();
        foreach (var (key, member) in ((JsonObject)presets["members"]!).Select(static pair => (pair.Key, pair.Value as JsonObject)))
        {
            if (member is null || !member.ContainsKey("value"))
            {
                _context.Findings.Unsupported(members.Then(key), $"The preset '{key}' is not an object with 'value'", "it is left out");
                continue;
            }

            var reader = new PresetReader(_context);
            var value = reader.Read(member["value"], type.Type, isNullable: false, members.Then(key, "value"));
            foreach (var problem in reader.Problems)
                Report(key, problem);
            if (reader.Problems.Count == 0)
                bound.Add((key, Document(member), value));
        }

        var claims = bound.ConvertAll(one => NameClaim.OfText(one.Key, scope.Member(Identifier.Pascal(one.Key))));
        var names = scope.Take(claims);
        _context.Places.Add(_context.FullName(className), At(id));
        for (var i = 0; i < names.Length; i++)
        {
            _context.Places.Add(_context.FullName(className), names[i], members.Then(bound[i].Key));
            if (names[i] != claims[i].Wanted)
                _context.Findings.NameTaken(members.Then(bound[i].Key), $"The preset '{bound[i].Key}'", claims[i].Wanted, names[i]);
        }

        return names.Length == 0 ? null : new PresetsModel
        {
            Name = className,
            FullName = _context.FullName(className),
            Type = type.Type,
            Documentation = new DocumentationModel(
                presets["description"].AsText() is { Length: > 0 } text ? text : $"Values of {Documentation.Code(id)}."),
            Presets = bound.Select((one, i) => new PresetModel(names[i], one.Documentation, one.Value)).ToEquatableArray(),
        };
    }

    /// <summary>The description of a preset, and the value as the document has it.</summary>
    private static DocumentationModel Document(JsonObject member) =>
        new(member["description"].AsText() ?? "", Documentation.Code(member["value"]?.ToJsonString() ?? "null"));

    private void Report(string preset, PresetProblem problem)
    {
        if (problem.IsAtValue)
            _context.Findings.AddAtValue(Descriptors.InvalidPreset, problem.Pointer, preset, problem.Text);
        else
            _context.Findings.Add(Descriptors.InvalidPreset, problem.Pointer, preset, problem.Text);
    }

    private static JsonPointer At(string id) => JsonPointer.Root.Then("components", "schemas").Then(id).Then(Extension);
}
