namespace Gigstack.Generator.Emit.Writing;

/// <summary>The version that generated files name; the package's, kept equal by a test.</summary>
internal static class GeneratorVersion
{
    public const string Text = "0.1.0";
}
