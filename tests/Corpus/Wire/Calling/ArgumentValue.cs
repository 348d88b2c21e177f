using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Values;
using Gigstack.Runtime;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>Makes a value of a C# type from JSON: by its codec where it has one, member by member otherwise.</summary>
internal static class ArgumentValue
{
    public static object? Make(Type type, JsonNode? json)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return json is null ? null : Make(underlying, json);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Activator.CreateInstance(type, Make(type.GetGenericArguments()[0], json));
        if (type == typeof(JsonElement))
            return JsonDocument.Parse(json?.ToJsonString() ?? "null").RootElement;
        if (json is null && !type.IsValueType)
            return null;
        if (type == typeof(ApiFile))
            return File(json!);
        if (type.FullName == "Gigstack.Runtime.ApiFormPart")
            return Part(type, json!);
        if (type == typeof(string))
            return json is JsonValue ? json.ToString() : json!.ToJsonString();
        if (type == typeof(byte[]) && json is JsonValue && !Codecs.IsScalar(type))
            return Encoding.UTF8.GetBytes(json.ToString());
        if (typeof(Stream).IsAssignableFrom(type))
            return new MemoryStream(Encoding.UTF8.GetBytes(json!.ToString()));
        if (Codecs.HasCodec(type) || Codecs.IsScalar(type))
            return Codecs.Read(type, json);
        if (type.IsGenericType)
            return Collection(type, json);
        if (json is JsonObject members)
            return Record(type, members);
        throw new NotSupportedException($"no {type.Name} can be made of {json!.ToJsonString()}");
    }

    private static ApiFile File(JsonNode json) => ApiFile.FromBytes(Encoding.UTF8.GetBytes(json.ToString()), "file.bin");

    private static object Part(Type type, JsonNode json) => json switch
    {
        JsonArray items => type.GetMethod("Several")!.Invoke(null, [Parts(type, items)])!,
        JsonValue when json.ToString() == ScalarValue.Bytes => type.GetMethod("FromApiFile")!.Invoke(null, [File(json)])!,
        JsonObject => type.GetMethod("FromString")!.Invoke(null, [json.ToJsonString(), "application/json"])!,
        _ => type.GetMethod("FromString")!.Invoke(null, [json.ToString(), null])!,
    };

    private static Array Parts(Type type, JsonArray items)
    {
        var parts = Array.CreateInstance(type, items.Count);
        for (var i = 0; i < items.Count; i++)
            parts.SetValue(Part(type, items[i]!), i);
        return parts;
    }

    private static object Collection(Type type, JsonNode? json)
    {
        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (json is JsonArray items)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments[0]))!;
            foreach (var item in items)
                list.Add(Make(arguments[0], item));
            return definition == typeof(IAsyncEnumerable<>)
                ? typeof(ArgumentValue).GetMethod(nameof(Async), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments).Invoke(null, [list])!
                : list;
        }
        if (json is JsonObject members && arguments.Length == 2 && arguments[0] == typeof(string))
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            foreach (var (name, value) in members)
                map[name] = Make(arguments[1], value);
            return map;
        }
        throw new NotSupportedException($"no {type.Name} of {arguments[0].Name} can be made of {json!.ToJsonString()}");
    }

    /// <summary>A record of parameters or of form fields, which has no codec.</summary>
    /// <param name="names">All that the document has.</param>
    /// <param name="values">Those that are given.</param>
    public static object Record(Type type, IReadOnlyList<(string Name, string In)> names, IReadOnlyDictionary<string, JsonNode?> values)
    {
        var record = Activator.CreateInstance(type)!;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite).ToList();
        var others = properties.Find(static property => property.Name == "AdditionalProperties");
        if (others is not null)
            properties.Remove(others);
        var found = MemberNames.Match(names, properties, static property => property.Name);
        var rest = new JsonObject();
        foreach (var (name, value) in values)
        {
            if (found.TryGetValue(name, out var property))
                property.SetValue(record, Make(property.PropertyType, value));
            else if (others is not null)
                rest[name] = value?.DeepClone();
            else
                throw new NotSupportedException($"{type.Name} has no member for '{name}'");
        }
        if (rest.Count > 0)
            others!.SetValue(record, Make(others.PropertyType, rest));
        return record;
    }

    private static object Record(Type type, JsonObject members) =>
        Record(type, members.Select(static member => (member.Key, "")).ToList(), members.ToDictionary());

    private static async IAsyncEnumerable<T> Async<T>(List<T> items)
    {
        foreach (var item in items)
        {
            await Task.CompletedTask;
            yield return item;
        }
    }
}
