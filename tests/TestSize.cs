namespace GigstackTests;

/// <summary>How much the long tests try: a share in <c>dotnet test</c>, everything with GIGSTACK_FULL=1, as <c>.ci/run</c> sets
/// it.</summary>
internal static class TestSize
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("GIGSTACK_FULL") == "1";

    public static int Of(int full, int quick) => IsFull ? full : quick;
}
