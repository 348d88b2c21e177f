using GigstackTests;

namespace Gigstack.Package.Tests;

/// <summary>As <see cref="FullFactAttribute"/>, with test data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullTheoryAttribute : TheoryAttribute
{
    public FullTheoryAttribute()
    {
        if (!TestSize.IsFull)
            Skip = "Runs with GIGSTACK_FULL=1.";
    }
}
