namespace Gigstack.Package.Tests;

/// <summary>A document that is read with a warning, GIG0009, about line 4.</summary>
internal static class OddDocument
{
    public const string Text = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  a:\n    get: { responses: { '204': { description: Done } } }\n";
}
