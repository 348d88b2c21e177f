using System.Threading;

namespace Gigstack.Generator.Surface;

/// <summary>Which generated types are in requests, and which are in responses, webhooks and callbacks.</summary>
internal sealed class TypeDirections
{
    private readonly Dictionary<string, TypeModel> _types = new();
    private readonly HashSet<string> _sent;
    private readonly HashSet<string> _received;

    public TypeDirections(ApiModel model, CancellationToken cancellationToken)
    {
        foreach (var type in model.AllTypes)
            Add(type);
        var operations = model.AllGroups.SelectMany(static group => group.Operations).ToList();
        _sent = Closure(operations.SelectMany(TypeReferences.Sent), cancellationToken);
        _received = Closure(
            operations.SelectMany(TypeReferences.Received)
                .Concat(_types.Values.OfType<WebhooksModel>().Select(static type => type.FullName)),
            cancellationToken);
    }

    public bool IsSent(string fullName) => _sent.Contains(fullName);

    public bool IsReceived(string fullName) => _received.Contains(fullName);

    private void Add(TypeModel type)
    {
        _types[type.FullName] = type;
        foreach (var nested in type.Nested)
            Add(nested);
    }

    private HashSet<string> Closure(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var reached = new HashSet<string>();
        var pending = new Stack<string>(names);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = pending.Pop();
            if (!reached.Add(name) || !_types.TryGetValue(name, out var type))
                continue;
            foreach (var next in TypeReferences.OfMembers(type))
                pending.Push(next);
        }

        return reached;
    }
}
