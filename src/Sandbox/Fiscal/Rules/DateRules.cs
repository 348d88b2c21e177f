namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The date of issue.</summary>
internal static class DateRules
{
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(72);

    private static readonly SatRule s_old = new(
        "401", RuleSource.Invoice, "La fecha de emisión es de hace más de 72 horas.",
        "Un CFDI se timbra a más tardar 72 horas después de su fecha.", "Quite la fecha, o use una de los últimos tres días.");

    public static IReadOnlyList<SatRule> All => [s_old];

    /// <param name="date">When it is said to be issued.</param>
    /// <param name="now">When it is stamped.</param>
    public static IEnumerable<Violation> Check(DateTimeOffset? date, DateTimeOffset now)
    {
        if (now - date > s_longest)
            yield return s_old.At("date");
    }
}
