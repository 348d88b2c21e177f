namespace Gigstack.Sandbox.Fiscal;

/// <summary>The concept that stands for one sale in an invoice to the general public. Only its number and its amounts differ.</summary>
internal static class SaleTicket
{
    public const string ProductKey = "01010101";
    public const string UnitKey = "ACT";
    public const string Description = "Venta";
}
