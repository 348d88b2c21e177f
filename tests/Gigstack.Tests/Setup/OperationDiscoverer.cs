using Xunit.Abstractions;
using Xunit.Sdk;

namespace GigstackTests.Setup;

/// <summary>Makes a trait of an <see cref="OperationAttribute"/>.</summary>
public sealed class OperationDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Operation", (string)traitAttribute.GetConstructorArguments().Single())];
}
