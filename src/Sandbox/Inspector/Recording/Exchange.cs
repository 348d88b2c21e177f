namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>What becomes known of a request while it is handled.</summary>
internal sealed class Exchange
{
    public BodyCapture Request { get; } = new();

    public BodyCapture Response { get; } = new();

    /// <summary>The fault switches that met it, the first one first.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Whether a fault switch answered instead of the API.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>Whether the connection was reset instead of answering.</summary>
    public bool IsReset { get; set; }
}
