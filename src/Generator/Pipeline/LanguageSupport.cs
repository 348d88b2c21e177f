using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Pipeline;

/// <summary>Generated code requires C# 11: required members and UTF-8 literals.</summary>
internal static class LanguageSupport
{
    public static bool IsEnough(LanguageVersion version) => version >= LanguageVersion.CSharp11;
}
