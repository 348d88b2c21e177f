namespace Gigstack.Runtime;

/// <summary>
/// Limits the retries of all calls of a client, so that an outage is not amplified: a retry costs a token, a success after a retry returns
/// it, and five successes without one earn it. The AWS SDKs limit their retries in the same way
/// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html).
/// </summary>
/// <param name="size">The number of tokens, which are all there at first.</param>
internal sealed class RetryBudget(int size)
{
    private const int Token = 5;

    private readonly long _max = (long)size * Token;
    private long _left = (long)size * Token;

    /// <summary>Takes a token for a retry. False if there is none.</summary>
    public bool TryTake()
    {
        while (true)
        {
            var left = Volatile.Read(ref _left);
            if (left < Token)
                return false;
            if (Interlocked.CompareExchange(ref _left, left - Token, left) == left)
                return true;
        }
    }

    /// <summary>Earns for a success.</summary>
    public void Earn(bool isRetry)
    {
        while (true)
        {
            var left = Volatile.Read(ref _left);
            if (left == _max)
                return;
            var more = Math.Min(_max, left + (isRetry ? Token : 1));
            if (Interlocked.CompareExchange(ref _left, more, left) == left)
                return;
        }
    }
}
