using System.Globalization;

namespace Gigstack.Runtime;

/// <summary>Reads the delay that a response asks for: milliseconds, seconds or a date.</summary>
internal static class RetryAfter
{
    /// <summary>The delay, at least zero; null if there is none, or it cannot be read.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider clock)
    {
        if (Milliseconds(response) is { } exact)
            return exact;
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary><c>Retry-After-Ms</c>, which some APIs send beside <c>Retry-After</c> because that is in whole seconds.</summary>
    private static TimeSpan? Milliseconds(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Retry-After-Ms", out var values)
        && double.TryParse(values.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds >= 0
            ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, TimeSpan.MaxValue.TotalMilliseconds / 2))
            : null;
}
