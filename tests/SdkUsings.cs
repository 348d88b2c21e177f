namespace GigstackTests;

/// <summary>The usings that the SDK adds to a project with <c>ImplicitUsings</c>, for tests that call the compiler themselves.</summary>
internal static class SdkUsings
{
    public const string Text = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
