using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Binding.Types;

/// <summary>Compares the value of a preset with its type, and decides how C# makes it.</summary>
internal sealed class PresetReader(BindingContext context)
{
    /// <summary>Longer JSON is cut in messages.</summary>
    private const int MostShown = 60;

    private static readonly PresetNull s_null = new();

    /// <summary>Why the value is not one of the type; empty if it is.</summary>
    public List<PresetProblem> Problems { get; } = [];

    /// <param name="node">The JSON; null for JSON null.</param>
    /// <param name="type">The type that the value must have.</param>
    /// <param name="isNullable">Whether null is allowed.</param>
    /// <param name="at">The place of the value.</param>
    /// <param name="written">A property that the union writes itself, so that the record does not have it. Null without one.</param>
    public PresetExpression Read(JsonNode? node, TypeRef type, bool isNullable, JsonPointer at, string? written = null)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (node is null)
        {
            return isNullable ? s_null
                : type.Kind is WireKind.Element ? new PresetScalar(type.Kind, "null")
                : Problem(at, "null is not allowed");
        }

        return type.Kind switch
        {
            WireKind.Named when context.Records.TryGetValue(type.Name!, out var record) => Object(node, record, at, written),
            WireKind.Named when context.Enums.TryGetValue(type.Name!, out var known) => Enum(node, known, at),
            WireKind.Named when context.Unions.TryGetValue(type.Name!, out var union) => Union(node, union, at),
            WireKind.List => List(node, type, at),
            WireKind.Map => Map(node, type, at),
            WireKind.Named or WireKind.File or WireKind.Part => Problem(at, "its type has no presets"),
            _ => PresetScalars.Of(node, type) is { } text ? new PresetScalar(type.Kind, text)
                : Problem(at, $"{Show(node)} is not {PresetScalars.Describe(type.Kind)}"),
        };
    }

    private PresetExpression Object(JsonNode node, RecordModel record, JsonPointer at, string? written)
    {
        if (node is not JsonObject json)
            return Problem(at, $"{Show(node)} is not an object");
        var set = new List<PresetProperty>();
        var others = new List<PresetEntry>();
        foreach (var (name, value) in json.Select(static pair => (pair.Key, pair.Value)))
        {
            var place = at.Then(name);
            if (record.Properties.FirstOrDefault(property => property.JsonName == name) is { } property)
                Set(property, value, place, set);
            else if (record.Additional is AdditionalProperties.Typed or AdditionalProperties.Any)
                others.Add(new PresetEntry(name, Read(value, Rest(record), record.IsAdditionalNullable, place)));
            else if (name != written)
                Problems.Add(new PresetProblem(place, $"'{name}' is not a property of '{record.Name}'", IsAtValue: false));
        }

        foreach (var property in record.Properties.Where(property => IsMissing(property, json)))
            Problem(at, $"the required property '{property.JsonName}' is missing");
        if (others.Count > 0)
            set.Add(new PresetProperty(record.AdditionalName!, new PresetMap(MapOf(record), others.ToEquatableArray())));
        return new PresetObject(record.FullName, set.ToEquatableArray());
    }

    private void Set(PropertyModel property, JsonNode? value, JsonPointer at, List<PresetProperty> set)
    {
        var expression = Read(value, property.Type, property.IsNullable, at);
        if (property.Preset is { } only && value is not null && value.AsText() != only)
            Problem(at, $"{Show(value)} is not the only possible value, {Documentation.Code(only)}");

        // A property that is absent without a value: null says the same.
        if (expression is not PresetNull || property.Presence is not Presence.Optional)
            set.Add(new PresetProperty(property.Name, expression, property.Presence is Presence.OptionalNullable));
    }

    private static bool IsMissing(PropertyModel property, JsonObject json) => !json.ContainsKey(property.JsonName)
        && (property.Presence is Presence.RequiredNullable or Presence.RequiredToSend
            || property is { Presence: Presence.Required, Preset: null });

    private static TypeRef Rest(RecordModel record) => record.AdditionalType ?? TypeRef.Of(WireKind.Element);

    private static TypeRef MapOf(RecordModel record) => TypeRef.Map(Rest(record), record.IsAdditionalNullable);

    private PresetExpression Enum(JsonNode node, KnownEnum known, JsonPointer at)
    {
        var (model, isExtensible) = known;
        var isText = node.GetValueKind() is JsonValueKind.String;
        var text = node.AsText() ?? "";
        foreach (var value in model.Values)
        {
            if (value.Value == text && isText == (model.Kind is WireKind.String && !value.IsLiteral))
                return new PresetEnumValue(model.FullName, value.Name, text);
        }

        return isExtensible && isText
            ? new PresetEnumValue(model.FullName, null, text)
            : Problem(at, $"{Show(node)} is not a value of '{model.Name}'");
    }

    private PresetExpression List(JsonNode node, TypeRef type, JsonPointer at) => node is JsonArray array
        ? new PresetList(
            type, array.Select((item, i) => Read(item, type.Item!, type.IsItemNullable, at.Then(i))).ToList().ToEquatableArray())
        : Problem(at, $"{Show(node)} is not an array");

    private PresetExpression Map(JsonNode node, TypeRef type, JsonPointer at) => node is JsonObject json
        ? new PresetMap(
            type,
            json.Select(pair => new PresetEntry(pair.Key, Read(pair.Value, type.Item!, type.IsItemNullable, at.Then(pair.Key))))
                .ToList().ToEquatableArray())
        : Problem(at, $"{Show(node)} is not an object");

    private PresetExpression Union(JsonNode node, UnionModel union, JsonPointer at)
    {
        var token = TokenOf(node);
        var cases = union.Cases.Where(one => one.Tokens.Has(token) && (one.Constant is not { } only || node.AsText() == only)).ToList();
        if (Discriminated(node, union) is { } chosen)
            cases = [chosen];
        var first = new List<PresetProblem>();
        foreach (var one in cases)
        {
            var reader = new PresetReader(context);
            var value = reader.Read(node, one.Type, isNullable: false, at, one.Written?.Property);
            if (reader.Problems.Count == 0)
                return new PresetCase(union.FullName, one.Name, value);
            first = first.Count > 0 ? first : reader.Problems;
        }

        if (cases.Count != 1)
            return Problem(at, $"{Show(node)} matches no case of '{union.Name}'");
        Problems.AddRange(first);
        return s_null;
    }

    /// <summary>The case that the discriminator of an object names, if it names one.</summary>
    private static UnionCaseModel? Discriminated(JsonNode node, UnionModel union)
    {
        var plan = union.Plan.Tokens.FirstOrDefault(static plan => plan.Tokens.Has(JsonTokens.StartObject))?.Objects;
        if (plan?.Discriminator is not { } property || node is not JsonObject json || json[property].AsText() is not { } value)
            return null;
        return plan.Values.FirstOrDefault(step => step.Values.Contains(value)) is { } found ? union.Cases[found.Case] : null;
    }

    private static JsonTokens TokenOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.Object => JsonTokens.StartObject,
        JsonValueKind.Array => JsonTokens.StartArray,
        JsonValueKind.Number => JsonTokens.Number,
        JsonValueKind.True => JsonTokens.True,
        JsonValueKind.False => JsonTokens.False,
        _ => JsonTokens.String,
    };

    private PresetNull Problem(JsonPointer at, string text)
    {
        Problems.Add(new PresetProblem(at, text, IsAtValue: true));
        return s_null;
    }

    private static string Show(JsonNode node)
    {
        var json = node.ToJsonString();
        return json.Length <= MostShown ? json : json.Substring(0, MostShown) + "…";
    }
}

/// <param name="Pointer">The place.</param>
/// <param name="Text">What is wrong, as a clause.</param>
/// <param name="IsAtValue">Whether the value is wrong, not the name of the property.</param>
internal sealed record PresetProblem(JsonPointer Pointer, string Text, bool IsAtValue);
