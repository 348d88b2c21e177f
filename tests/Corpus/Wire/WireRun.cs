using System.Reflection;
using System.Runtime.Loader;
using Gigstack.Corpus.Wire.Calling;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;
using Microsoft.CodeAnalysis;

namespace Gigstack.Corpus.Wire;

/// <summary>
/// Calls every operation of a compiled document three times against a handler that keeps the request, and compares with the document as
/// it is written.
/// </summary>
internal sealed class WireRun(string file, Compilation output)
{
    private const int Rounds = 3;
    private readonly List<Difference> _differences = [];
    private readonly SortedSet<string> _undefined = new(StringComparer.Ordinal);
    private readonly RawFile _document = RawFile.Load(file);
    private int _called;
    private int _calls;

    public static WireResult Of(string file, Compilation output, MemoryStream image)
    {
        var context = new AssemblyLoadContext("wire", isCollectible: true);
        try
        {
            image.Position = 0;
            return new WireRun(file, output).Run(context.LoadFromStream(image));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return new WireResult(0, 0, 0, [new Difference("the document", "failed", cause.ToString().ReplaceLineEndings(" "))], []);
        }
        finally
        {
            context.Unload();
        }
    }

    private WireResult Run(Assembly assembly)
    {
        var operations = OpenApiReading.Operations(_document);
        var methods = OperationMethods.Of(output, assembly);
        var choice = new SchemaChoice(_document);
        using var handler = new CapturingHandler();
        var server = operations.Count == 0 ? "" : OpenApiReading.DocumentServer(_document);
        var baseAddress = Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme == "https" ? null : new Uri("https://corpus.test" + PathOf(server));
        var clients = operations.Count == 0 ? null : new ClientInstances(assembly, handler, baseAddress);
        foreach (var operation in operations)
        {
            if (methods.GetValueOrDefault(operation.Name) is { } ofOperation)
                Call(operation, ofOperation, clients!, handler, choice);
            else
                Report(operation, "not generated", "there is no method");
        }
        return new WireResult(operations.Count, _called, _calls, _differences, _undefined.ToList());
    }

    private void Call(WireOperation operation, List<MethodInfo> methods, ClientInstances clients, CapturingHandler handler, SchemaChoice choice)
    {
        var accepted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isCalled = true;
        foreach (var method in methods)
        {
            var calls = new OperationCalls(operation, method, clients, handler, choice, PathOf(operation.Server), (kind, text) => Report(operation, kind, text), place => _undefined.Add($"{operation.Name}: {place}"));
            for (var round = 0; round < Rounds; round++)
            {
                calls.Call(round);
                _calls++;
            }
            calls.CallForError();
            accepted.UnionWith(calls.Accepted);
            isCalled &= calls.IsCalled;
        }
        if (!isCalled)
            return;
        _called++;
        Accept(operation, accepted);
    }

    /// <summary>All media types of the responses are asked for, by one method or another, and no others.</summary>
    private void Accept(WireOperation operation, HashSet<string> accepted)
    {
        var documented = operation.Responses.SelectMany(static response => response.Content).Select(static media => media.Essence).ToHashSet();
        var ofSuccess = ReplyPlan.Successes(operation).SelectMany(static response => response.Content).Select(static media => media.Essence).Distinct();
        foreach (var missing in ofSuccess.Where(type => !accepted.Any(range => BodyMedia.Covers(range, type) || BodyMedia.Covers(type, range))))
            Report(operation, "accept", $"{missing} is not in '{string.Join(", ", accepted)}'");
        foreach (var other in accepted.Where(range => documented.Count > 0 && range != "*/*" && !documented.Any(type => BodyMedia.Covers(type, range))))
            Report(operation, "accept", $"{other} is asked for and not documented");
    }

    private void Report(WireOperation operation, string kind, string text)
    {
        var difference = new Difference(operation.Name, kind, text);
        if (!_differences.Contains(difference))
            _differences.Add(difference);
    }

    private static string PathOf(string server)
    {
        if (server.StartsWith("//", StringComparison.Ordinal))
            server = "https:" + server;
        return Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ws" or "wss"
            ? address.AbsolutePath.TrimEnd('/')
            : ("/" + server.Trim('/')).TrimEnd('/');
    }
}
