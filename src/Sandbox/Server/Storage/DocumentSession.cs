using Gigstack.Sandbox.Server.Events;
namespace Gigstack.Sandbox.Server.Storage;

/// <summary>The documents of a scope, within the transaction of a request.</summary>
internal sealed class DocumentSession
{
    private readonly StorageCommands _commands;

    private DocumentSession(StorageCommands commands, DocumentScope scope, DocumentSession? outer)
    {
        _commands = commands;
        Scope = scope;
        Documents = new Documents(commands);
        Keys = new UniqueKeys(commands);
        References = new DocumentReferences(commands);
        Counters = new Counters(commands);
        Files = new StoredFiles(commands);
        WebhookSecrets = new WebhookSecrets(commands);
        Outbox = outer?.Outbox ?? new Outbox(commands);
        Agenda = new Agenda(commands);
    }

    /// <summary>The scope of the documents.</summary>
    public DocumentScope Scope { get; private set; }

    public Documents Documents { get; }

    public UniqueKeys Keys { get; }

    public DocumentReferences References { get; }

    public Counters Counters { get; }

    public StoredFiles Files { get; }

    public Outbox Outbox { get; }

    public WebhookSecrets WebhookSecrets { get; }

    /// <summary>What is to happen to the documents of the scope.</summary>
    public Agenda Agenda { get; }

    public static DocumentSession Begin(StorageCommands commands, DocumentScope scope)
    {
        commands.Enter(scope);
        return new DocumentSession(commands, scope, outer: null);
    }

    /// <summary>The state of another scope, within the same transaction. Events still go to the webhooks of this one.</summary>
    public DocumentSession In(DocumentScope scope)
    {
        var commands = _commands.Copy();
        commands.Enter(scope);
        return new DocumentSession(commands, scope, this);
    }

    /// <summary>Changes the scope, as for a key that acts for another team.</summary>
    public void Enter(DocumentScope scope)
    {
        _commands.Enter(scope);
        Scope = scope;
    }

    /// <summary>Removes a document with its unique keys and its references to others.</summary>
    public void Remove(string resource, string id)
    {
        Documents.Remove(resource, id);
        Keys.Release(resource, id);
        References.Replace(resource, id, []);
    }
}
