using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.CSharp15;

/// <summary>Unions for C# 15: a switch is exhaustive, and the compiler insists on the unknown case.</summary>
public class UnionTests
{
    private const string Arms =
        """Cat => "cat", string => "text", Guid => "key", IReadOnlyList<long> list => "list of " + list.Count""";

    [Fact]
    public void Switch_with_all_arms_is_exhaustive_and_matches_each()
    {
        var generation = Consumers.Run(OpenApi.Schemas(Consumers.Union), Consumers.CSharp15, Probe.Source($$"""
            static string Of(Pet pet) => pet switch { {{Arms}}, JsonElement json => "unknown " + json };
            Pet list = new Pet(new long[] { 1, 2 });
            var read = new[] { "{\"meows\":true}", "\"a\"", "\"00000000-0000-0000-0000-000000000001\"", "[3]", "5" }.Select(json => Of(Read<Pet>(json)));
            return string.Join("; ", read.Append(Of(list)).Append(Of("x"))) + Write(new Pet(new Cat { Meows = true }));
            """));

        Assert.Equal("""cat; text; key; list of 1; unknown 5; list of 2; text{"meows":true}""", generation.MustBeClean().Execute());
    }

    [Fact]
    public void Switch_without_the_unknown_arm_is_a_warning()
    {
        var generation = Consumers.Run(
            OpenApi.Schemas(Consumers.Union), Consumers.CSharp15, Probe.Source($$"""static string Of(Pet pet) => pet switch { {{Arms}} }; return Of("x");"""));

        Assert.Equal(["CS8509"], generation.Complaints());
    }

    [Fact]
    public void List_converts_though_it_is_an_interface()
    {
        var generation = Consumers.Run(OpenApi.Schemas(Consumers.Union), Consumers.CSharp15, Probe.Source("""
            IReadOnlyList<long> list = new long[] { 1 };
            Pet pet = list;
            return Write(pet);
            """));

        Assert.Equal("[1]", generation.MustBeClean().Execute());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Below_15_the_files_are_the_same_byte_for_byte(LanguageVersion version)
    {
        foreach (var document in new[] { OpenApi.Schemas(Consumers.Union), Consumers.Webhooks })
        {
            var files = Consumers.Run(document, version).MustBeClean().Files;

            Assert.Equal(Consumers.Run(document, LanguageVersion.CSharp12).Files, files);
            Assert.DoesNotContain(files.Values, static text => text.Contains("CompilerServices.Union", StringComparison.Ordinal) || text.Contains("closed", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Patterns_of_older_consumers_still_work()
    {
        var generation = Consumers.Run(OpenApi.Schemas(Consumers.Union), LanguageVersion.CSharp14, Probe.Source("""
            return Read<Pet>("\"a\"") switch { { Value: string text } => text, _ => "none" };
            """));

        Assert.Equal("a", generation.MustBeClean().Execute());
    }

    [Fact]
    public void Attribute_is_added_where_the_framework_lacks_it()
    {
        var files = Consumers.Run(OpenApi.Schemas(Consumers.Union), Consumers.CSharp15).MustBeClean().Files;

        Assert.Contains("internal sealed class UnionAttribute", files["Gigstack.UnionAttribute.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Gigstack.IsClosedTypeAttribute.g.cs", files.Keys);
        Assert.Equal(3, files.Values.Sum(static text => text.Split("[global::System.Runtime.CompilerServices.Union]").Length - 1));
    }

    [Fact]
    public void Attribute_of_the_consumer_is_used()
    {
        const string Own = "namespace System.Runtime.CompilerServices { internal sealed class UnionAttribute : System.Attribute { } }";

        var generation = Consumers.Run(OpenApi.Schemas(Consumers.Union), Consumers.CSharp15, Own).MustBeClean();

        Assert.DoesNotContain("Gigstack.UnionAttribute.g.cs", generation.Files.Keys);
    }

    [Fact]
    public void Document_without_unions_needs_no_attribute()
    {
        var document = OpenApi.Schemas("Cat: { type: object, properties: { union: { type: string } } }");

        Assert.Equal(
            Consumers.Run(document, LanguageVersion.CSharp11).Files, Consumers.Run(document, Consumers.CSharp15).MustBeClean().Files);
    }

    [Fact]
    public void Two_cases_of_one_type_have_one_constructor()
    {
        var generation = Consumers.Run(
            OpenApi.Schemas("Amount: { oneOf: [{ type: string, title: First }, { type: string, title: Second }, { title: Any }, { type: array, items: { type: string } }, { type: array, items: { type: [string, 'null'] } }] }"),
            Consumers.CSharp15);

        generation.MustCompile();
        Assert.Equal(
            3, generation.Type("Amount").InstanceConstructors.Count(static one => one is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 }));
    }
}
