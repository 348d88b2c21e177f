using GigstackTests;

// With the secrets scan on, all clients log.
namespace Gigstack
{
    public partial class GigstackClientOptions
    {
        partial void OnCreated() => LoggerFactory = ScannedLogs.Factory;
    }
}

namespace Gigstack.V202506
{
    public partial class GigstackClientOptions
    {
        partial void OnCreated() => LoggerFactory = ScannedLogs.Factory;
    }
}
