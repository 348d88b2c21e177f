using System.Reflection;
using Gigstack.Runtime;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>The clients of a compiled document: its root, and the group of each operation on the same transport.</summary>
internal sealed class ClientInstances
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly Dictionary<Type, object> _clients = [];
    private readonly object _transport;

    /// <param name="baseAddress">Null for the server of the document.</param>
    public ClientInstances(Assembly assembly, HttpMessageHandler handler, Uri? baseAddress)
    {
        var type = assembly.GetType("Corpus.Api.CorpusClient")!;
        var options = (ApiClientOptions)Activator.CreateInstance(assembly.GetType("Corpus.Api.CorpusClientOptions")!)!;
        options.HttpClient = new HttpClient(handler);
        options.MaxRetries = 0;
        options.BaseAddress = baseAddress;
        var anonymous = new Dictionary<string, ApiCredential>();
        // The one with credentials first: without them, one that takes options alone refuses.
        var constructor = type.GetConstructors().OrderByDescending(static one => one.GetParameters().Length).First(constructor => constructor.GetParameters().All(
            parameter => parameter.ParameterType.IsInstanceOfType(options) || parameter.ParameterType.IsInstanceOfType(anonymous)));
        var root = constructor.Invoke(constructor.GetParameters()
            .Select(parameter => parameter.ParameterType.IsInstanceOfType(options) ? (object)options : anonymous).ToArray());
        _clients[type] = root;
        _transport = type.GetField("_transport", Any)!.GetValue(root)!;
    }

    public object Of(Type type)
    {
        if (_clients.TryGetValue(type, out var client))
            return client;
        var constructor = type.GetConstructors(Any).Single(static constructor => constructor.GetParameters().Length == 1);
        return _clients[type] = constructor.Invoke([_transport]);
    }
}
