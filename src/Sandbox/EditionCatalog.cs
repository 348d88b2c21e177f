using Gigstack.Sandbox.Current;
using Gigstack.Sandbox.June2025;

namespace Gigstack.Sandbox;

/// <summary>The only place that names the editions. To remove one, delete its folder and its line here.</summary>
internal static class EditionCatalog
{
    /// <exception cref="ArgumentException">The edition is unknown.</exception>
    public static Edition Find(GigstackEdition edition) => edition switch
    {
        GigstackEdition.Current => new CurrentEdition(),
        GigstackEdition.June2025 => new June2025Edition(),
        _ => throw new ArgumentException($"{edition} is not an edition.", nameof(edition)),
    };
}
