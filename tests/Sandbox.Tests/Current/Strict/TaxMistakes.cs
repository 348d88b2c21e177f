namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>Taxes of items.</summary>
internal static class TaxMistakes
{
    public static IReadOnlyList<Mistake> List { get; } =
    [
        Tax("Income tax that is not marked as withheld", "ISR sin marcar como retenido", "ISR", "Tasa", "0.1"),
        Tax("Income tax of 1.25 % that is not marked as withheld", "ISR de 1.25 % sin marcar como retenido", "ISR", "Tasa", "0.0125"),
        Tax("16 instead of 0.16", "16 en lugar de 0.16", "IVA", "Tasa", "16"),
        Tax("8 instead of 0.08", "8 en lugar de 0.08", "IVA", "Tasa", "8"),
        Tax("1.16 instead of 0.16", "1.16 en lugar de 0.16", "IVA", "Tasa", "1.16"),
        Tax("IVA of 15 %", "IVA de 15 %", "IVA", "Tasa", "0.15"),
        Tax("IVA of 11 % at the border", "IVA de 11 % en la frontera", "IVA", "Tasa", "0.11"),
        Tax("IVA as a quota", "IVA como cuota", "IVA", "Cuota", "0.16"),
        Tax("Exempt with a rate", "Exento con tasa", "IVA", "Exento", "0.16"),
        Tax("IEPS of 10 %", "IEPS de 10 %", "IEPS", "Tasa", "0.1"),
        Tax("IEPS of 8 instead of 0.08", "IEPS de 8 en lugar de 0.08", "IEPS", "Tasa", "8"),
        Tax("A quota of IEPS of 80 pesos", "Una cuota de IEPS de 80 pesos", "IEPS", "Cuota", "80"),
        Withheld("Two thirds (0.6667) instead of 0.106667", "Dos tercios (0.6667) en lugar de 0.106667", "IVA", "Tasa", "0.6667"),
        Withheld("Withheld IVA of 20 %", "IVA retenido de 20 %", "IVA", "Tasa", "0.2"),
        Withheld("Withheld income tax of 36 %", "ISR retenido de 36 %", "ISR", "Tasa", "0.36"),
        Withheld("Withheld income tax as a quota", "ISR retenido como cuota", "ISR", "Cuota", "0.1"),
        Withheld("Withheld and exempt", "Retenido y exento", "IVA", "Exento", "0"),
        Withheld("Withheld IEPS of 3 %", "IEPS retenido de 3 %", "IEPS", "Tasa", "0.03"),
    ];

    private static Mistake Tax(string english, string spanish, string type, string factor, string rate, string withholding = "false") =>
        new(english, spanish, $$"""
            {
              "items": [ {
                "taxes": [ { "type": "{{type}}", "factor": "{{factor}}", "rate": {{rate}}, "withholding": {{withholding}} } ],
                "discount": 0
              } ]
            }
            """);

    private static Mistake Withheld(string english, string spanish, string type, string factor, string rate) =>
        Tax(english, spanish, type, factor, rate, "true");
}
