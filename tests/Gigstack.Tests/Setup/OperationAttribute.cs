using Xunit.Sdk;

namespace GigstackTests.Setup;

/// <summary>The operation that a test calls; the edition is that of the test's base class. Selects tests too: <c>--filter
/// Operation=clients.create</c>.</summary>
/// <param name="id">The operationId of the document.</param>
[TraitDiscoverer("GigstackTests.Setup.OperationDiscoverer", "Gigstack.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string id) : Attribute, ITraitAttribute
{
    public string Id { get; } = id;
}
