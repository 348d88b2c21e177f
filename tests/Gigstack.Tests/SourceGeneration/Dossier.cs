using Gigstack;

namespace GigstackTests.SourceGeneration;

/// <summary>A type of the user's own that holds generated ones.</summary>
internal sealed record Dossier(Client Client, IReadOnlyList<Invoice> Invoices, TaxSystem? System);
