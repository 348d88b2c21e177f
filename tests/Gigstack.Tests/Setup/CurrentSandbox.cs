using Gigstack.Sandbox;

namespace GigstackTests.Setup;

public sealed class CurrentSandbox() : SandboxFixture(GigstackEdition.Current);
