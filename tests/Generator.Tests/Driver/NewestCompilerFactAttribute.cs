using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>A test that needs a compiler which knows C# 15. The oldest one does not.</summary>
internal sealed class NewestCompilerFactAttribute : FactAttribute
{
    public NewestCompilerFactAttribute()
    {
        if (!Enum.IsDefined((LanguageVersion)1500))
            Skip = "This compiler does not know C# 15.";
    }
}
