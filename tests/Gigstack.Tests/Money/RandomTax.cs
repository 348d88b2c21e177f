namespace GigstackTests.Money;

internal sealed record RandomTax(string Type, string Factor, decimal Rate, bool Withheld, bool Inclusive);
