using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>Which statuses are results.</summary>
internal static class StatusesSyntax
{
    /// <summary>The expression that makes the runtime's description.</summary>
    public static string Of(StatusesModel statuses) =>
        $"{Generated}ApiStatuses({Literal.Array(statuses.WithBody.AsEnumerable())}, {Literal.Array(statuses.WithoutBody.AsEnumerable())})";
}
