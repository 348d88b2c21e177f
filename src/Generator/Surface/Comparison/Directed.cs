namespace Gigstack.Generator.Surface.Comparison;

/// <summary>In which direction a member travels.</summary>
/// <param name="IsSent">Whether it is in requests.</param>
/// <param name="IsReceived">Whether it is in responses, webhooks or callbacks.</param>
internal readonly record struct Directed(bool IsSent, bool IsReceived)
{
    public static readonly Directed Sent = new(true, false);

    public static readonly Directed Received = new(false, true);

    /// <summary>The direction of the members of a type.</summary>
    public static Directed Of(SurfaceLine? type) => type is null ? Sent : new(type.Has("sent"), type.Has("received"));

    public Directed And(Directed other) => new(IsSent || other.IsSent, IsReceived || other.IsReceived);

    public Impact Wire(bool ifSent, bool ifReceived) => (IsSent && ifSent) || (IsReceived && ifReceived) ? Impact.Wire : Impact.None;
}
