namespace Gigstack.Generator.CodeFixes.Tests;

public sealed class RenamedMemberFixTests
{
    private const string Generated = """
        using System;
        namespace Pets;

        public partial record Pet
        {
            public string? FullName { get; init; }

            [Obsolete("Renamed to 'FullName'.")]
            public string? Name { get => FullName; init => FullName = value; }

            [Obsolete("Renamed to 'FullName'. It will be removed in the next version.", error: true)]
            public string? Title { get => FullName; init => FullName = value; }

            [Obsolete("Renamed to 'Gone'.")]
            public string? Lost { get; init; }

            [Obsolete("Use something else.")]
            public string? Other { get; init; }

            [Obsolete("Renamed to 'class'.")]
            public string? Kind { get; init; }

            public string? @class { get; init; }
        }

        [Obsolete("Renamed to 'Pet'.")]
        public class Animal { public static int Count; }

        public class Animals { public static int Count; }

        public class PetsClient
        {
            public virtual int Fetch(int id) => id;

            [Obsolete("Renamed to 'Fetch'.")]
            public int Get(int id) => Fetch(id);
        }
        """;

    [Theory]
    [InlineData("_ = pet.Name;", "_ = pet.FullName;")]
    [InlineData("_ = pet.Title;", "_ = pet.FullName;")]
    [InlineData("_ = pet?.Name;", "_ = pet?.FullName;")]
    [InlineData("_ = new Pet { Name = \"a\" };", "_ = new Pet { FullName = \"a\" };")]
    [InlineData("_ = pet with { Name = \"a\" };", "_ = pet with { FullName = \"a\" };")]
    [InlineData("_ = pet is { Name: \"a\" };", "_ = pet is { FullName: \"a\" };")]
    [InlineData("_ = nameof(pet.Name);", "_ = nameof(pet.FullName);")]
    [InlineData("_ = pet.Kind;", "_ = pet.@class;")]
    [InlineData("_ = client.Get(1) + client . Get ( 2 );", "_ = client.Fetch(1) + client . Fetch ( 2 );")]
    [InlineData("Func<int, int> get = client.Get;", "Func<int, int> get = client.Fetch;")]
    [InlineData("Animal a = null!;", "Pet a = null!;")]
    [InlineData("Pets.Animal a = new Pets.Animal();", "Pets.Pet a = new Pets.Pet();")]
    public async Task Old_name_becomes_the_new_one(string statement, string expected) =>
        Assert.Equal(Program(expected), await FixedCode.OfAsync(new RenamedMemberFix(), Generated, Program(statement)));

    [Theory]
    [InlineData("_ = pet.Lost;")]
    [InlineData("_ = pet.Other;")]
    [InlineData("_ = pet.FullName;")]
    public async Task Other_code_stays(string statement) =>
        Assert.Equal(Program(statement), await FixedCode.OfAsync(new RenamedMemberFix(), Generated, Program(statement)));

    [Fact]
    public void All_of_a_project_can_be_fixed_at_once() => Assert.NotNull(new RenamedMemberFix().GetFixAllProvider());

    private static string Program(string statement) => $$"""
        using System;
        using Pets;

        class Program
        {
            static void Main2(Pet pet, PetsClient client)
            {
                // What is around stays as it is.
                {{statement}} // here
            }
        }
        """.ReplaceLineEndings("\n");
}
