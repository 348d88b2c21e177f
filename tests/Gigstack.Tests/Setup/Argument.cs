using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Gigstack.Runtime;
using GigstackTests.Documents;
using GigstackTests.Json;

namespace GigstackTests.Setup;

/// <summary>Makes arguments of generated methods from examples of the document.</summary>
internal static class Argument
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(
            Gigstack.GigstackJson.Default,
            Gigstack.V202506.GigstackJson.Default,
            new DefaultJsonTypeInfoResolver()),
    };

    /// <summary>The body of a request: an object of JSON, or the fields of a form, files among them.</summary>
    public static object Body(Type type, SpecExample example)
    {
        if (example.IsJson)
            return GigstackJsonText.Read(type, example.Json);
        var shape = SchemaShape.Of(example.Document, example.Schema, example.Value);
        var fields = example.Value!.AsObject()
            .Select(field => (field.Key, Schema: shape.Of(field.Key) ?? throw new KeyNotFoundException(field.Key), field.Value));
        return Record(type, example.Document, fields);
    }

    /// <summary>The record of an operation's parameters; null for none.</summary>
    public static object? Parameters(Type type, SpecOperation operation, bool all)
    {
        var given = operation.AllParameters
            .Where(
                parameter => parameter.In != "path" && !parameter.IsOfClient && (parameter.IsRequired || (all && parameter.Example is not null)))
            .Select(parameter => (parameter.Name, parameter.Schema, parameter.Example))
            .ToList();
        return given.Count == 0 ? null : Record(type, operation.Document, given);
    }

    /// <summary>One value.</summary>
    public static object Of(Type type, SpecDocument document, JsonNode schema, JsonNode? example, string name = "")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(ApiFile))
            return File((string)example!, name);
        if (type == typeof(IReadOnlyList<ApiFile>))
            return example!.AsArray().Select(item => File((string)item!, name)).ToList();
        if (type == typeof(DateTimeOffset) && example?.GetValueKind() is JsonValueKind.Number)
        {
            return (string?)document.Resolve(schema)["format"] == "unix-time-ms"
                ? DateTimeOffset.FromUnixTimeMilliseconds((long)example!)
                : DateTimeOffset.FromUnixTimeSeconds((long)example!);
        }

        if (GigstackJsonText.HasCodec(type))
            return GigstackJsonText.Read(type, example?.ToJsonString() ?? "null");
        return example.Deserialize(type, s_options) ?? throw new ArgumentException($"An example is missing: {schema.ToJsonString()}");
    }

    /// <summary>Reflection sets what <c>init</c> and <c>required</c> ask of a compiler.</summary>
    private static object Record(Type type, SpecDocument document, IEnumerable<(string Name, JsonNode Schema, JsonNode? Example)> members)
    {
        var record = Activator.CreateInstance(type) ?? RuntimeHelpers.GetUninitializedObject(type);
        foreach (var (name, schema, example) in members)
        {
            var property = type.GetProperties()
                .SingleOrDefault(property => Letters(property.Name) == Letters(name)) ?? throw new MissingMemberException(type.Name, name);
            property.SetValue(record, Of(property.PropertyType, document, schema, example, name));
        }

        return record;
    }

    private static ApiFile File(string content, string name) => ApiFile.FromBytes(Encoding.UTF8.GetBytes(content), name + ".bin");

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
