using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Pipeline;

/// <summary>Generated code needs C# 11: required members, UTF-8 literals, list-free patterns of records.</summary>
internal static class LanguageSupport
{
    public static bool IsEnough(LanguageVersion version) => version >= LanguageVersion.CSharp11;
}
