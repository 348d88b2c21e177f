namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Counts the schemas visited so far, where alternatives or nested objects multiply.</summary>
internal sealed class Budget
{
    public int Spent { get; set; }
}
