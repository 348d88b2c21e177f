using System.Reflection;
using System.Text;
using System.Text.Json;
using Gigstack.Generator.Model;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Runtime;
using Gigstack.Runtime.Generated;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Ties each row of <see cref="WireTypes"/> to the members of the runtime that generated code calls because of it.</summary>
public class WireTypeTests
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Compilation s_framework = Consumer.Compilation(null);

    /// <summary>A value of each scalar.</summary>
    private static readonly Dictionary<string, object> s_values = new()
    {
        ["String"] = "a b",
        ["Boolean"] = true,
        ["Int32"] = -5,
        ["Int64"] = 5_000_000_000,
        ["Single"] = 0.1f,
        ["Double"] = 1.5,
        ["Decimal"] = 1500.00m,
        ["DateTime"] = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(-6)),
        ["Date"] = new DateOnly(2026, 1, 31),
        ["Time"] = new TimeOnly(10, 30, 0, 500),
        ["Duration"] = new IsoDuration(14, TimeSpan.FromHours(36)),
        ["ClockSpan"] = TimeSpan.FromHours(36),
        ["HttpDate"] = new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero),
        ["UInt32"] = uint.MaxValue,
        ["UInt64"] = ulong.MaxValue,
        ["Base64Url"] = new byte[] { 0xfb, 0xff, 0xbf, 1 },
        ["Guid"] = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        ["Base64"] = new byte[] { 1, 2, 3 },
        ["UnixTime"] = DateTimeOffset.UnixEpoch.AddDays(1),
        ["UnixTimeMilliseconds"] = DateTimeOffset.UnixEpoch.AddDays(1),
        ["Element"] = JsonElement.Parse("\"text\""),
    };

    public static TheoryData<string> Scalars =>
        [.. Enum.GetValues<WireKind>().Where(static kind => WireTypes.Find(kind) is not null).Select(static kind => kind.ToString())];

    [Fact]
    public void Every_kind_has_a_row_but_those_made_of_others() =>
        Assert.Equal(
            ["Named", "List", "Map", "File", "Part"],
            Enum.GetValues<WireKind>().Where(static kind => WireTypes.Find(kind) is null).Select(static kind => kind.ToString()));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Runtime_has_the_members_that_generated_code_calls(string kind)
    {
        var row = Row(kind);
        var type = TypeOf(row);
        var reader = typeof(Utf8JsonReader).MakeByRefType();

        Assert.Equal(row.Name, NameOf(type));
        Assert.Equal(row.IsValueType, type.IsValueType);
        Assert.Equal(type, typeof(JsonRead).GetMethod(row.Member, Members, [reader])?.ReturnType);
        Assert.Equal(type, typeof(JsonObjectReader).GetMethod(row.Member, Members, [reader])?.ReturnType);
        Assert.Equal(
            row.HasHeader ? typeof(HeaderParser<>).MakeGenericType(type) : null,
            typeof(HeaderParsers).GetProperty(row.Member, Members)?.PropertyType);
        Assert.Equal(
            row.Peek is null ? null : typeof(bool),
            typeof(JsonPeek).GetMethod(row.Peek ?? "Is" + row.Member, Members, [typeof(Utf8JsonReader)])?.ReturnType);
        Assert.Equal(
            row.ExactPeek is null ? null : typeof(bool),
            typeof(JsonPeek).GetMethod(row.ExactPeek ?? "IsExact" + row.Member, Members, [typeof(Utf8JsonReader)])?.ReturnType);
        foreach (
            var (owner, name, index) in new[] { (typeof(JsonObjectWriter), "Write", typeof(int)), (typeof(JsonObjectWriter), "WriteNullable", typeof(int)), (typeof(ApiRequest), "Query", typeof(string)) })
        {
            Assert.Equal(
                row.HasDirectWrite,
                owner.GetMethods(Members).Any(method => method.Name == name && method.GetParameters() is [var first, var second, ..] && first.ParameterType == index && second.ParameterType == Nullable(type)));
        }
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Codec_writes_a_token_of_the_row_and_its_own_peeks_know_it(string kind)
    {
        var row = Row(kind);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Json(row)));
        reader.Read();

        Assert.True(row.Tokens.Has(Enum.Parse<JsonTokens>(reader.TokenType.ToString())));
        foreach (var peek in new[] { row.Peek, row.ExactPeek }.OfType<string>())
            Assert.True(typeof(JsonPeek).GetMethod(peek)!.CreateDelegate<Peek>()(reader), peek);
    }

    /// <summary>What has the same characters in a parameter and in JSON, and what is read from a header.</summary>
    [Theory]
    [MemberData(nameof(Scalars))]
    public void Text_is_that_of_json_wherever_it_stands(string kind)
    {
        var row = Row(kind);
        var json = JsonElement.Parse(Json(row));
        var text = json.ValueKind is JsonValueKind.String ? json.GetString()! : json.GetRawText();

        if (row.Text is not null)
            Assert.Equal(text, Text(row, row.Text));
        if (row.HasHeader)
            Assert.Equal(Json(row), Json(row, FromHeader(row, text)));
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void What_takes_any_value_is_asked_last(string kind)
    {
        var row = Row(kind);
        var others = Enum.GetValues<WireKind>().Select(WireTypes.Find).OfType<WireType>().Where(other => other.Tokens.Has(row.Tokens));

        Assert.True(row.Width > 0, "0 is for constants");
        if (row.Test is null)
        {
            Assert.All(
                others.Where(static other => other.Test is not null),
                other => Assert.True(other.Width < row.Width, $"{other.Kind} would never be asked after {kind}"));
        }
    }

    private delegate bool Peek(Utf8JsonReader reader);

    private static WireType Row(string kind) => WireTypes.Of(Enum.Parse<WireKind>(kind));

    private static FieldInfo Codec(WireType row) =>
        typeof(JsonCodecs).GetField(row.Member, Members) ?? throw new InvalidOperationException($"There is no JsonCodecs.{row.Member}.");

    private static Type TypeOf(WireType row) =>
        Codec(row).FieldType.GetGenericArguments() is [var type] && Codec(row).FieldType == typeof(JsonCodec<>).MakeGenericType(type)
            ? type
            : throw new InvalidOperationException("No codec.");

    private static Type Nullable(Type type) => type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static string NameOf(Type type) => type.IsArray
        ? NameOf(type.GetElementType()!) + "[]"
        : s_framework.GetTypeByMetadataName(type.FullName!)!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Json(WireType row) => Json(row, s_values[row.Member]);

    private static string Json(WireType row, object? value) =>
        (string)typeof(JsonText)
            .GetMethods()
            .Single(static method => method.Name == nameof(JsonText.WriteString))
            .MakeGenericMethod(TypeOf(row))
            .Invoke(null, [value, Codec(row).GetValue(null)])!;

    private static object? FromHeader(WireType row, string text)
    {
        object?[] arguments = [text, null];
        var parser = (Delegate)typeof(HeaderParsers).GetProperty(row.Member, Members)!.GetValue(null)!;
        return (bool)parser.DynamicInvoke(arguments)! ? arguments[1] : null;
    }

    /// <summary>What the row's C# gives for the value: that of <c>WireFormat</c> by its overload for the type, or one of the framework's
    /// methods.</summary>
    private static string Text(WireType row, string text)
    {
        var value = s_values[row.Member];
        const string Format = "global::Gigstack.Runtime.Generated.WireFormat.";
        if (!text.StartsWith(Format, StringComparison.Ordinal))
        {
            return text switch
            {
                WireType.Value => (string)value,
                "$.ToString()" => value.ToString()!,
                "global::System.Convert.ToBase64String($)" => Convert.ToBase64String((byte[])value),
                _ => throw new InvalidOperationException(text),
            };
        }

        Assert.EndsWith("($)", text, StringComparison.Ordinal);
        return (string)typeof(WireFormat).GetMethod(text[Format.Length..^3], Members, [TypeOf(row)])!.Invoke(null, [value])!;
    }
}
