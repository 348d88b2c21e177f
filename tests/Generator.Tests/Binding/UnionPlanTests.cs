using Gigstack.Generator.Binding.Types;
using Gigstack.Generator.Model;

namespace Gigstack.Generator.Tests.Binding;

public class UnionPlanTests
{
    private static readonly UnionCaseModel s_text = Scalar(WireKind.String);
    private static readonly UnionCaseModel s_auto = s_text with { Constant = "auto" };
    private static readonly UnionCaseModel s_any = new() { Name = "Any", Type = TypeRef.Of(WireKind.Element), Tokens = JsonTokens.Any };
    private static readonly UnionCaseModel s_listed = new() { Name = "Listed", Type = new(WireKind.Named) { Name = "Listed", IsStruct = true, IsOpenEnum = true }, Tokens = JsonTokens.String };
    private static readonly UnionCaseModel s_inner = new() { Name = "Inner", Type = new(WireKind.Named) { Name = "Inner", IsStruct = true }, Tokens = JsonTokens.String | JsonTokens.Number };

    [Fact]
    public void Narrow_strings_are_asked_first_and_the_plain_one_takes_the_rest()
    {
        Assert.Equal(
            ["String: Constant 5? RoundTrips 3? RoundTrips 2? Known 1? RoundTrips 4? else 0"],
            Plan(s_text, s_listed, Scalar(WireKind.DateTime), Scalar(WireKind.Guid), Scalar(WireKind.Base64), s_auto));
    }

    [Theory]
    [InlineData("DateTime Guid", "String: Fits 1? else 0")]
    [InlineData("Guid Base64", "String: Fits 0? else 1")]
    [InlineData("Guid Guid", "String: else 0")]
    [InlineData("String String", "String: else 0")]
    public void Formats_alone_take_what_they_can_read(string kinds, string plan)
    {
        Assert.Equal([plan], Plan(Scalars(kinds)));
    }

    [Fact]
    public void Open_enum_takes_what_base64_would_change()
    {
        Assert.Equal(["String: Known 1? RoundTrips 0? else 1"], Plan(Scalar(WireKind.Base64), s_listed));
    }

    [Theory]
    [InlineData("Double Int64 Int32", "Fits 2? Fits 1? else 0")]
    [InlineData("Double Single Decimal", "RoundTrips 2? RoundTrips 1? else 0")]
    [InlineData("UnixTime Double", "RoundTrips 0? else 1")]
    [InlineData("UnixTime UnixTimeMilliseconds", "else 0")]
    [InlineData("UnixTime Int64", "else 1")]
    [InlineData("UnixTime Int64 Double", "Fits 1? else 2")]
    public void Numbers_are_of_the_narrowest_type_that_keeps_them(string kinds, string plan)
    {
        Assert.Equal(["Number: " + plan], Plan(Scalars(kinds)));
    }

    [Fact]
    public void Number_in_a_string_gives_way_to_a_plain_string()
    {
        var quotable = new UnionCaseModel { Name = "Quotable", Type = TypeRef.Of(WireKind.Double) with { IsQuotable = true }, Tokens = JsonTokens.String | JsonTokens.Number };

        Assert.Equal(["String: else 1", "Number: else 0"], Plan(quotable, s_text));
        Assert.Equal(["String: Fits 1? else 0", "Number: else 0"], Plan(quotable, Scalar(WireKind.DateTime)));
    }

    [Fact]
    public void Union_in_a_union_takes_what_formats_cannot_read()
    {
        Assert.Equal(["String: Fits 1? else 0", "Number: else 0"], Plan(s_inner, Scalar(WireKind.DateTime)));
        Assert.Equal(["Number: else 1", "String: else 0"], Plan(s_inner, Scalar(WireKind.Double)).Reverse());
    }

    [Fact]
    public void Any_json_comes_last_and_keeps_what_the_others_would_change()
    {
        Assert.Equal(
            ["StartObject|StartArray|String|True|False: else 0", "Number: RoundTrips 1? else 0"],
            Plan(s_any, Scalar(WireKind.Double)).OrderByDescending(static line => line.Length));
    }

    [Fact]
    public void Tokens_of_one_case_alone_have_one_plan()
    {
        Assert.Equal(
            ["String: else 1", "True|False: else 0"],
            Plan(s_text with { Type = TypeRef.Of(WireKind.Boolean), Tokens = JsonTokens.True | JsonTokens.False }, s_text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Arrays_are_asked_for_their_first_element_and_those_of_any_take_the_rest()
    {
        var any = new UnionCaseModel { Name = "Any", Type = TypeRef.List(s_any.Type), Tokens = JsonTokens.StartArray, ItemTokens = JsonTokens.Any };

        Assert.Equal(
            ["StartArray: FirstItem 1 String|EndArray|Null? FirstItem 2 True|False? else 0"],
            Plan(any, List(WireKind.String, JsonTokens.String), List(WireKind.Boolean, JsonTokens.True | JsonTokens.False)));
    }

    [Fact]
    public void Array_of_unknown_elements_is_not_asked()
    {
        var first = s_inner with { Tokens = JsonTokens.StartArray };
        var second = first with { Name = "Second" };

        Assert.Equal(
            ["StartArray: FirstItem 1 String|EndArray|Null? else 2"],
            Plan(first, List(WireKind.String, JsonTokens.String), second));
    }

    [Fact]
    public void Objects_are_asked_for_the_discriminator_and_then_for_their_properties()
    {
        var told = Object("Told", required: ["a"]) with { DiscriminatorValues = Values("x", "y"), IsOpen = false };
        var both = Object("Both", required: ["b"]) with { DiscriminatorValues = Values("y", "z"), IsOpen = true };
        var map = new UnionCaseModel { Name = "Map", Type = TypeRef.Map(s_any.Type), Tokens = JsonTokens.StartObject };

        Assert.Equal(["StartObject: kind x|y 0? kind z 1? HasRequired 1? none"], Plan("kind", told, both));
        Assert.Equal(["StartObject: kind x|y 0? kind z 1? BestMatch(1) 1? else 2"], Plan("kind", told, both, map));
        Assert.Equal(["StartObject: BestMatch(0) 0 1? none"], Plan(Object("A", required: ["a"]), Object("B", required: ["b"])));
        Assert.Equal(["StartObject: HasRequired 0? none"], Plan(Object("A", required: ["a"])));
        Assert.Equal(["StartObject: else 0"], Plan(Object("A", required: [])));
        Assert.Equal(["StartObject: else 1"], Plan(s_any with { Tokens = JsonTokens.StartObject }, map));
    }

    [Fact]
    public void Only_one_case_of_a_type_converts_and_no_interface_does()
    {
        UnionCaseModel[] cases = [
            Scalar(WireKind.DateTime),
            Scalar(WireKind.UnixTime),
            s_text,
            s_any,
            List(WireKind.String, JsonTokens.String),
            s_listed,
            s_inner];

        Assert.Equal(
            [false, false, true, true, false, true, true],
            UnionConversions.Of(cases).AsEnumerable().Select(static @case => @case.IsConvertible));
    }

    private static UnionCaseModel[] Scalars(string kinds) =>
        [.. kinds.Split(' ').Select(static kind => Scalar(Enum.Parse<WireKind>(kind)))];

    private static UnionCaseModel Scalar(WireKind kind) => new()
    {
        Name = kind.ToString(),
        Type = TypeRef.Of(kind),
        Tokens = kind is WireKind.String or WireKind.DateTime or WireKind.Date or WireKind.Guid or WireKind.Base64
            ? JsonTokens.String
            : JsonTokens.Number,
    };

    private static UnionCaseModel List(WireKind item, JsonTokens tokens) =>
        new() { Name = "List", Type = TypeRef.List(TypeRef.Of(item)), Tokens = JsonTokens.StartArray, ItemTokens = tokens };

    private static UnionCaseModel Object(string name, string[] required) =>
        new() { Name = name, Type = new(WireKind.Named) { Name = name }, Tokens = JsonTokens.StartObject, Shape = new UnionCaseShape(Values(required), Values("other")) };

    private static EquatableArray<string> Values(params string[] values) => values.ToEquatableArray();

    private static string[] Plan(params UnionCaseModel[] cases) => Plan(null, cases);

    /// <summary>A line for each plan of some tokens, the questions in their order.</summary>
    private static string[] Plan(string? discriminator, params UnionCaseModel[] cases) => [.. UnionPlanner.Plan(discriminator, cases).Tokens.AsEnumerable().Select(static plan =>
        $"{Names(plan.Tokens)}: {string.Concat(Objects(plan.Objects))}{string.Concat(plan.Steps.AsEnumerable().Select(Step))}{(plan.Rest is { } rest ? "else " + rest : "none")}")];

    private static string Step(UnionStep step) =>
        $"{step.Test} {step.Case}{(step.Test is UnionTest.FirstItem ? " " + Names(step.FirstItem) : "")}? ";

    private static IEnumerable<string> Objects(UnionObjectPlan? plan)
    {
        if (plan is null)
            yield break;
        foreach (var step in plan.Values.AsEnumerable())
            yield return $"{plan.Discriminator} {string.Join("|", step.Values.AsEnumerable())} {step.Case}? ";
        if (plan.PropertyTest is not UnionPropertyTest.None)
            yield return $"{plan.PropertyTest}{(plan.PropertyTest is UnionPropertyTest.BestMatch ? $"({plan.LeastProperties})" : "")} {string.Join(" ", plan.ByProperties.AsEnumerable())}? ";
    }

    private static string Names(JsonTokens tokens) => string.Join("|", tokens.Each());
}
