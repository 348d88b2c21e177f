namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Documents of one scope never meet those of another.</summary>
internal sealed record DocumentScope(string Edition, string Team, bool Livemode);
