using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Pipeline;

/// <summary>Generated code requires C# 11: required members and UTF-8 literals. C# 15 also gets unions and closed records.</summary>
internal static class LanguageSupport
{
    private const LanguageVersion CSharp15 = (LanguageVersion)1500;

    // "preview" of an older compiler is a greater number.
    private static readonly bool s_isKnown = Enum.IsDefined(typeof(LanguageVersion), CSharp15);

    public static bool IsEnough(LanguageVersion version) => version >= LanguageVersion.CSharp11;

    public static bool HasUnions(LanguageVersion version) => s_isKnown && version >= CSharp15;
}
