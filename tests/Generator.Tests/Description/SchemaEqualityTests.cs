using System.Reflection;
using System.Text.Json.Nodes;
using Gigstack.Generator.Description;
using Gigstack.Generator.Description.Building;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Tests.Description;

/// <summary>Inline schemas of one shape become one type: a keyword that is not compared would merge types that differ in it.</summary>
public class SchemaEqualityTests
{
    public static TheoryData<string> Keywords => [.. Properties(typeof(SchemaKeywords)).Select(static property => property.Name)];

    public static TheoryData<string> Annotations => [.. Properties(typeof(SchemaAnnotations)).Select(static property => property.Name)];

    public static TheoryData<string> Limits => [.. Properties(typeof(SchemaLimits)).Select(static property => property.Name)];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_is_part_of_the_shape(string keyword)
    {
        var schema = With(new Schema(), typeof(SchemaKeywords).GetProperty(keyword)!);

        Assert.False(SchemaShape.Comparer.Equals(new Schema(), schema));
        Assert.NotEqual(new Schema(), schema);
        Assert.True(SchemaShape.Comparer.Equals(With(new Schema(), typeof(SchemaKeywords).GetProperty(keyword)!), schema));
    }

    [Theory]
    [MemberData(nameof(Annotations))]
    public void An_annotation_is_not_part_of_the_shape_and_tells_nested_schemas_apart(string annotation)
    {
        var schema = new Schema { About = With(new SchemaAnnotations(), typeof(SchemaAnnotations).GetProperty(annotation)!) };

        Assert.True(SchemaShape.Comparer.Equals(new Schema(), schema));
        Assert.NotEqual(new Schema(), schema);
        Assert.False(SchemaShape.Comparer.Equals(new Schema { Items = new Schema() }, new Schema { Items = schema }));
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_alone_is_read(string limit)
    {
        var name = limit == nameof(SchemaLimits.HasUniqueItems) ? nameof(OpenApiSchema.UniqueItems) : limit;
        var read = LimitsBuilder.Of(With(new OpenApiSchema(), typeof(OpenApiSchema).GetProperty(name)!));

        Assert.NotNull(read);
        Assert.NotEqual(new SchemaLimits(), read);
        Assert.NotNull(typeof(SchemaLimits).GetProperty(limit)!.GetValue(read));
    }

    [Fact]
    public void Where_an_item_is_written_does_not_matter() =>
        Assert.Equal(
            new Schema { OneOf = new[] { new Indexed<Schema>(new Schema(), 0) }.ToEquatableArray() },
            new Schema { OneOf = new[] { new Indexed<Schema>(new Schema(), 7) }.ToEquatableArray() });

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(static property => property.CanWrite);

    private static T With<T>(T target, PropertyInfo property)
        where T : class
    {
        property.SetValue(target, Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        return target;
    }

    /// <summary>A value other than the default.</summary>
    private static object Value(Type type) =>
        type == typeof(string) ? "5"
        : type == typeof(bool) ? true
        : type == typeof(int) ? 5
        : type == typeof(decimal) ? 5m
        : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
        : type == typeof(Schema) ? new Schema { Format = "inner" }
        : type == typeof(SchemaReference) ? new SchemaReference("Other", "")
        : type == typeof(SchemaEnum) ? new SchemaEnum(
            new[] { new Indexed<JsonConstant>(new JsonConstant(JsonValue.Create("a")), 0) }.ToEquatableArray())
        : type == typeof(SchemaDiscriminator) ? new SchemaDiscriminator("kind", default, null)
        : type == typeof(SchemaLimits) ? new SchemaLimits { MinLength = 1 }
        : type == typeof(SchemaXml) ? new SchemaXml { Name = "a" }
        : type == typeof(SchemaContent) ? new SchemaContent("text/plain", null, null)
        : type == typeof(JsonConstant) ? new JsonConstant(JsonValue.Create("a"))
        : type == typeof(Extensions) ? Extensions.Of([KeyValuePair.Create<string, JsonNode>("x-a", JsonValue.Create("a"))])
        : type == typeof(EquatableArray<string>) ? Enumerable.Repeat("a", 1).ToEquatableArray()
        : type == typeof(EquatableArray<SchemaProperty>) ? new[] { new SchemaProperty("a", new Schema()) }.ToEquatableArray()
        : type == typeof(EquatableArray<Indexed<Schema>>) ? new[] { new Indexed<Schema>(new Schema(), 0) }.ToEquatableArray()
        : throw new NotSupportedException($"{type} needs a value here.");
}
