using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace GigstackTests.Money;

/// <summary>
/// How random cases are drawn: the same ones in every run, so that a failure is that of a change. <c>GIGSTACK_SEED=random</c> draws others,
/// and <c>GIGSTACK_SEED=SEED,GAMMA</c> those of the two numbers in the message of a failure.
/// </summary>
internal static class RandomCases
{
    private const ulong Seed = 20261129;
    private const ulong Gamma = 1;

    public static Config Of(int count)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(count);
        return Environment.GetEnvironmentVariable("GIGSTACK_SEED") switch
        {
            null or "" => config.WithReplay(Seed, Gamma),
            "random" => config,
            { } numbers => config.WithReplay(Number(numbers, 0), Number(numbers, 1)),
        };
    }

    private static ulong Number(string numbers, int index) => ulong.Parse(numbers.Split(',')[index], CultureInfo.InvariantCulture);
}
