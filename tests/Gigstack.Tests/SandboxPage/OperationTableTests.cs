using System.Reflection;
using Gigstack;
using Gigstack.Sandbox;

namespace GigstackTests.SandboxPage;

/// <summary>
/// The page of the Sandbox writes requests as calls of the generated client, which it does not know. What it knows is a table: path,
/// method, type of the body, and whether it has pages.
/// </summary>
public sealed class OperationTableTests
{
    /// <summary>Those that are not called with parts of the path and a JSON body alone.</summary>
    private static readonly string[] s_otherwise =
    [
        "Auth.SignupAsync", "Clients.SearchAsync", "Clients.SupportDocuments.UploadAsync", "Clients.UploadCsfAsync", "Invoices.SearchAsync",
        "Invoices.SupportDocuments.UploadAsync", "Payments.SearchAsync", "Payments.SupportDocuments.UploadAsync", "Receipts.SearchAsync",
        "SatDownload.EnableSyncAsync", "SatDownload.UploadFielAsync", "Teams.SatConnection.UploadAsync",
    ];

    [Fact]
    public void Each_line_is_a_method_of_the_client() => Assert.All(Lines(), static line =>
    {
        var method = Methods(typeof(GigstackClient), "").Single(one => one.Name == line[2]).Method;
        var needed = method.GetParameters().Where(static one => one.ParameterType != typeof(CancellationToken))
            .Where(one => !one.IsOptional || one.ParameterType.Name == line[3])
            .Select(static one => one.ParameterType.Name);
        var written = line[1].Split('/').Where(static segment => segment == "{}").Select(static _ => nameof(String));
        Assert.Equal([.. written, .. line[3] == "-" ? Array.Empty<string>() : [line[3]]], needed);
        Assert.Equal(line[4] == "pages", method.ReturnType.Name == "Paged`1");
    });

    [Fact]
    public void No_method_is_missing() =>
        Assert.Equal(
            Methods(typeof(GigstackClient), "").Select(static one => one.Name).Order(StringComparer.Ordinal),
            Lines().Select(static line => line[2]).Concat(s_otherwise).Order(StringComparer.Ordinal));

    private static IEnumerable<string[]> Lines()
    {
        using var table = new StreamReader(typeof(GigstackSandbox).Assembly.GetManifestResourceStream("operations.txt")!);
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.TrimEnd('\r').Split(' '))];
    }

    private static IEnumerable<(string Name, MethodInfo Method)> Methods(Type type, string path)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Own)
            .Where(one => path.Length > 0 && one.Name.EndsWith("Async", StringComparison.Ordinal)
                && !one.Name.EndsWith("WithResponseAsync", StringComparison.Ordinal))
            .Select(one => (path + one.Name, one));
        return methods.Concat(type.GetProperties(Own)
            .Where(one => one.PropertyType.Assembly == type.Assembly && one.PropertyType.IsClass
                && one.PropertyType.GetProperties().Length + one.PropertyType.GetMethods().Length > 0)
            .Where(static one => one.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal))
            .SelectMany(one => Methods(one.PropertyType, $"{path}{one.Name}.")));
    }
}
