using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>Code of a consumer, compiled with the generated code and run: the body of a method that returns something.</summary>
internal static class Probe
{
    private const string Frame = """
        #nullable enable
        #pragma warning disable CS0612, CS0618, CS1591, CS1998, CS8321
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Gigstack.Runtime;
        using Test;

        public static class Probe
        {
            public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

            public static string Write<T>(T value) => JsonSerializer.Serialize(value);

            public static string Again<T>(string json) => Write(Read<T>(json));

            public static async Task<object?> Run(HttpMessageHandler handler)
            {
                TestClientOptions Options() => new() { BaseAddress = new Uri("http://localhost/v1"), HttpClient = new HttpClient(handler), RetryDelay = TimeSpan.Zero };
                TestClient Anonymous() => new(new Dictionary<string, ApiCredential>(), Options());
                BODY
            }
        }
        """;

    /// <summary>Runs code without HTTP; the result as invariant text.</summary>
    public static string Run(string document, string code) => Run(document, code, new StubHandler());

    /// <summary>Runs code whose requests the handler answers.</summary>
    public static string Run(string document, string code, HttpMessageHandler handler) =>
        Generation.Clean(document, Source(code)).Execute(handler);

    /// <summary>The source to compile along, for runs that expect diagnostics.</summary>
    public static string Source(string code) => Frame.Replace("BODY", code, StringComparison.Ordinal);

    /// <summary>Loads the compiled consumer and runs its probe.</summary>
    public static string Execute(this Generation generation, HttpMessageHandler? handler = null)
    {
        if (generation.Image is not { } assembly)
        {
            Assert.Fail(string.Join("\n", generation.Output.GetDiagnostics()));
            return "";
        }

        using var image = new MemoryStream(assembly);
        var context = new AssemblyLoadContext("Consumer", isCollectible: true);
        try
        {
            var run = context.LoadFromStream(image).GetType("Probe")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
            var value = ((Task<object?>)run.Invoke(null, [handler ?? new StubHandler()])!).GetAwaiter().GetResult();
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
        finally
        {
            context.Unload();
        }
    }
}
