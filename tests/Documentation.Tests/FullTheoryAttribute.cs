using GigstackTests;

namespace Gigstack.Documentation.Tests;

/// <summary>A test that needs what has been built: it runs in <c>.ci/run</c> alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullTheoryAttribute : TheoryAttribute
{
    public FullTheoryAttribute()
    {
        if (!TestSize.IsFull)
            Skip = "Runs with GIGSTACK_FULL=1.";
    }
}
