using Gigstack.Sandbox;

namespace GigstackTests.Setup;

public sealed class June2025Sandbox() : SandboxFixture(GigstackEdition.June2025);
