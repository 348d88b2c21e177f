using GigstackTests;

namespace Gigstack.Package.Tests;

/// <summary>A <see cref="FullFactAttribute"/> with arguments.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullTheoryAttribute : TheoryAttribute
{
    public FullTheoryAttribute()
    {
        if (!TestSize.IsFull)
            Skip = "Runs with GIGSTACK_FULL=1.";
    }
}
