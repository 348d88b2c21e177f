using System.Reflection;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>The arguments of one call: values of the document's parameters and body, in the C# types of the method.</summary>
internal sealed class CallArguments(WireOperation operation, MethodInfo method, SchemaChoice choice, int round)
{
    public (object?[] Arguments, List<(WireParameter Parameter, JsonNode? Value)> Given, (WireMedia Media, JsonNode? Value)? Body) Make()
    {
        var given = operation.Parameters.Where(parameter => !parameter.IsIgnored && (parameter.IsRequired || round < 2))
            .Select(parameter => (parameter, Example(parameter))).ToList();
        var parameters = method.GetParameters().Where(static parameter => parameter.ParameterType != typeof(CancellationToken)).ToList();
        var record = parameters.Find(static parameter => parameter.Name == "parameters" && parameter.ParameterType.Name.EndsWith("Parameters", StringComparison.Ordinal));
        var ofPath = operation.Parameters.Where(static parameter => parameter.In == "path").Select(static parameter => (parameter.Name, "path")).ToList();
        var isBody = operation.Body is not null && parameters.Exists(static parameter => parameter.Name == "body") ? parameters.Find(static parameter => parameter.Name == "body") : null;
        var paths = MemberNames.Match(ofPath, parameters.Where(parameter => parameter != record && parameter != isBody), static parameter => parameter.Name!);

        var values = new Dictionary<ParameterInfo, object?>();
        foreach (var (parameter, value) in given.Where(static pair => pair.parameter.In == "path"))
        {
            if (!paths.TryGetValue("path " + parameter.Name, out var argument))
                throw new NotSupportedException($"no argument for '{parameter.Name}' of the path");
            values[argument] = ArgumentValue.Make(argument.ParameterType, value);
        }
        var others = given.Where(static pair => pair.parameter.In != "path").ToList();
        if (record is not null)
            values[record] = others.Count == 0 && record.HasDefaultValue ? null : Record(record.ParameterType, others);
        else if (others.Count > 0)
            throw new NotSupportedException($"no argument for '{others[0].parameter.Name}' of the {others[0].parameter.In}");

        var body = Body(isBody);
        if (isBody is not null && body is { } made)
            values[isBody] = ArgumentOf(isBody.ParameterType, made);
        var arguments = method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
            : values.TryGetValue(parameter, out var value) ? value
            : parameter.HasDefaultValue ? parameter.DefaultValue
            : throw new NotSupportedException($"no value for the argument '{parameter.Name}'")).ToArray();
        return (arguments, given, body);
    }

    private JsonNode? Example(WireParameter parameter)
    {
        // A value cannot contain what separates it from others.
        var isToken = parameter.In is "header" or "cookie" || parameter.AllowReserved || parameter.Style.EndsWith("Delimited", StringComparison.Ordinal);
        var use = isToken ? ValueUse.Token : ValueUse.Text;
        return new ExampleValue(choice, round, use).Of(parameter.Schema);
    }

    private object Record(Type type, List<(WireParameter Parameter, JsonNode? Value)> given) => ArgumentValue.Record(
        type,
        operation.Parameters.Where(static parameter => parameter.In != "path" && !parameter.IsIgnored).Select(static parameter => (parameter.Name, parameter.In)).ToList(),
        given.ToDictionary(static pair => MemberNames.Key((pair.Parameter.Name, pair.Parameter.In)), static pair => pair.Value));

    private (WireMedia Media, JsonNode? Value)? Body(ParameterInfo? argument)
    {
        if (operation.Body is not { } body)
            return null;
        if (argument is null)
            throw new NotSupportedException("no argument for the body");
        if (!body.IsRequired && argument.HasDefaultValue && round == 2)
            return null;
        var media = BodyMedia.Of(argument.ParameterType, body.Content) ?? throw new NotSupportedException($"no media type of the document goes with a {argument.ParameterType}");
        return (media, Value(media));
    }

    private JsonNode? Value(WireMedia media)
    {
        if (BodyMedia.IsBytes(media))
            return JsonValue.Create("bytes é");
        var use = media.IsMultipart ? ValueUse.Part : media.IsForm || media.IsText ? ValueUse.Text : ValueUse.RequestBody;
        if (media.IsSequence && media.ItemSchema.IsThere)
            return new JsonArray(new ExampleValue(choice, round, use).Of(media.ItemSchema));
        return media.Schema.IsThere ? new ExampleValue(choice, round, use).Of(media.Schema) : media.IsText ? JsonValue.Create("text") : JsonNode.Parse("""{"any":1.50}""");
    }

    private object? ArgumentOf(Type type, (WireMedia Media, JsonNode? Value) body)
    {
        if ((body.Media.IsForm || body.Media.IsMultipart) && body.Value is JsonObject members && !Codecs.HasCodec(type) && !type.IsGenericType)
        {
            var names = choice.Of([body.Media.Schema]).Properties.Keys.Union(members.Select(static member => member.Key)).Select(static name => (name, "")).ToList();
            return ArgumentValue.Record(type, names, members.ToDictionary());
        }
        return ArgumentValue.Make(type, body.Value);
    }
}
