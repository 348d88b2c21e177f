namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Something that is to happen at a time.</summary>
/// <param name="Sequence">Its place among entries of the same time.</param>
/// <param name="Scope">Whose it is.</param>
/// <param name="Kind">What is to happen.</param>
/// <param name="Id">To what.</param>
/// <param name="At">When.</param>
internal sealed record AgendaEntry(long Sequence, DocumentScope Scope, string Kind, string Id, DateTimeOffset At);
