using System.Numerics;

namespace GigstackTests.Money;

/// <summary>What must be left of a PPD invoice, and what its complements must say. It shares no code with the Sandbox.</summary>
internal sealed class PaidInvoice(string uuid, string currency, decimal? exchangeRate, ReferenceAmounts amounts)
{
    public string Uuid => uuid;

    public string Currency => currency;

    public decimal ExchangeRate => exchangeRate ?? 1;

    public ReferenceAmounts Amounts => amounts;

    /// <summary>In cents.</summary>
    public BigInteger Balance { get; private set; } = amounts.Total;

    /// <summary>The payments so far, canceled ones too.</summary>
    public int LastNumber { get; private set; }

    /// <summary>The parts of complements that are in force.</summary>
    public List<Part> Parts { get; } = [];

    public decimal BalanceAmount => (decimal)Balance / 100;

    public Part Pay(string complement, BigInteger cents)
    {
        var part = new Part(complement, ++LastNumber, Balance, cents, []);
        Balance -= cents;
        Parts.Add(part);
        return part;
    }

    public void Cancel(string complement)
    {
        Balance += Parts.Where(part => part.Complement == complement).Aggregate(BigInteger.Zero, (sum, part) => sum + part.Cents);
        Parts.RemoveAll(part => part.Complement == complement);
    }

    /// <summary>What one complement says of the invoice.</summary>
    /// <param name="Complement">Its UUID.</param>
    /// <param name="Number">The number of the instalment.</param>
    /// <param name="Before">The balance before, in cents.</param>
    /// <param name="Cents">What was paid.</param>
    /// <param name="Taxes">The taxes that the complement names.</param>
    internal sealed record Part(
        string Complement, int Number, BigInteger Before, BigInteger Cents, Dictionary<TaxKind, (Rational Base, Rational Amount)> Taxes);
}
