using System.Threading;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>
/// Counts the steps of evaluation, because a few characters of JSONPath can ask for any amount of work. Steps and not time, so that the
/// same document always gives the same result.
/// </summary>
internal sealed class PathBudget(long steps, CancellationToken cancellationToken)
{
    private const int StepsPerCancellationCheck = 8192;

    private long _left = steps;
    private int _unchecked;

    /// <exception cref="PathLimitException">The limit is exceeded.</exception>
    public void Take(int count = 1)
    {
        _left -= count;
        if (_left < 0)
            throw new PathLimitException();
        _unchecked += count;
        if (_unchecked < StepsPerCancellationCheck)
            return;
        _unchecked = 0;
        cancellationToken.ThrowIfCancellationRequested();
    }
}
