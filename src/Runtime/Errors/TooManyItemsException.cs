using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>JSON or XML has too many items. No <see cref="JsonException"/>, so that no union tries another case.</summary>
/// <param name="most">The limit.</param>
#pragma warning disable CA1032, CA1064 // it never leaves the library
internal sealed class TooManyItemsException(int most)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"more than {most} items"))
#pragma warning restore CA1032, CA1064
{
    /// <summary>What there is, with the name of the option.</summary>
    public string Limit => $"{Message}, the limit of {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseItems)}";
}
