using Gigstack.Generator.Emit.Documentation;
using Gigstack.Generator.Emit.Writing;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Generated code is annotated and not analyzed, but where these tests compile it.</summary>
public class NullabilityTests
{
    private static readonly string s_faulty = SourceFile.Header + "\nclass s_faulty { int Length(string? text) => text.Length; }";

    [Fact]
    public void Consumers_compile_without_the_analysis() => Assert.Empty(Consumer.Compilation(null, s_faulty).GetDiagnostics());

    [Fact]
    public void Tests_compile_with_it() =>
        Assert.Equal(["CS8602"], Strict.Of(Consumer.Compilation(null, s_faulty)).GetDiagnostics().Select(static diagnostic => diagnostic.Id));

    [Fact]
    public void Annotations_reach_the_consumer()
    {
        var uses = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("Pet: { type: object, required: [name], properties: { name: { type: string }, nick: { type: string } } }"))],
            "class Uses { int Of(Test.Pet pet) => pet.Name.Length + pet.Nick.Length; }");

        Assert.Equal(["CS8602"], uses.Output.GetDiagnostics().Select(static diagnostic => diagnostic.Id));
    }
}
