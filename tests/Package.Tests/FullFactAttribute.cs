using GigstackTests;

namespace Gigstack.Package.Tests;

/// <summary>A test that takes long, or needs what a restore of the repository does not bring: it runs in <c>.ci/run</c> alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullFactAttribute : FactAttribute
{
    public FullFactAttribute()
    {
        if (!TestSize.IsFull)
            Skip = "Runs with GIGSTACK_FULL=1.";
    }
}
