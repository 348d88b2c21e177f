using Gigstack.Generator.Emit.Writing;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Lines of generated code that would be too long are broken where a person breaks them.</summary>
public class LongLineTests
{
    [Theory]
    [InlineData("Call(first, second);", "Call(|    first,|    second);")]
    [InlineData("Call(\"a, b\", 'c', list<x, y>.Of(1, 2));", "Call(|    \"a, b\",|    'c',|    list<x, y>.Of(1, 2));")]
    [InlineData("var x = new Map().Add(1).Add(2);", "var x = new Map()|    .Add(1)|    .Add(2);")]
    [InlineData("var x = new string[] { \"a\", \"b\" };", "var x = new string[] {|    \"a\",|    \"b\"|};")]
    [InlineData("x.Y = condition ? whenTrue : whenFalse;", "x.Y = condition|    ? whenTrue|    : whenFalse;")]
    [InlineData("public sealed class Codec : global::Base", "public sealed class Codec|    : global::Base")]
    [InlineData("public static SomeType MethodWithALongName(", "public static SomeType|    MethodWithALongName(")]
    [InlineData("\"a string without a place to break it at\"", "\"a string without a place to break it at\"")]
    public void Long_line_is_broken(string line, string expected) => Assert.Equal(expected, Broken(line, line.Length - 1));

    [Fact]
    public void Parts_that_are_still_too_long_are_broken_again() =>
        Assert.Equal("Outer(|    Inner(|        aaaaaaaa,|        bbbbbbbb),|    c);", Broken("Outer(Inner(aaaaaaaa, bbbbbbbb), c);", 20));

    [Fact]
    public void Line_that_fits_stays() => Assert.Equal("Call(first, second);", Broken("Call(first, second);", 20));

    private static string Broken(string line, int room) =>
        string.Join("|", LongLine.Break(line, room).Select(static part => new string(' ', part.Indent * 4) + part.Text));
}
