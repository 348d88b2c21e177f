namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Requests of one scope see no documents of another.</summary>
internal sealed record DocumentScope(string Edition, string Team, bool Livemode);
