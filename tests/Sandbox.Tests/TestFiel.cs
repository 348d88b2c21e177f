namespace Gigstack.Sandbox.Tests;

/// <summary>A FIEL for all tests.</summary>
public static class TestFiel
{
    /// <summary>Made once: keys take their time.</summary>
    public static readonly SandboxFiel Valid = new();
}
