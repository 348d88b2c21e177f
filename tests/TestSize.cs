namespace GigstackTests;

/// <summary>How much the long tests try: a share in <c>dotnet test</c>, everything with GIGSTACK_FULL=1, as <c>.ci/run</c> sets
/// it.</summary>
internal static class TestSize
{
#if GIGSTACK_SHARE
    // The same tests run in full size in another project.
    public static bool IsFull => false;
#else
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("GIGSTACK_FULL") == "1";
#endif

    public static int Of(int full, int quick) => IsFull ? full : quick;
}
