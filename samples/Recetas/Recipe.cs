using Gigstack;

namespace Recetas;

/// <summary>One case, from what is sold to the stamped documents.</summary>
/// <param name="Name">Its name in file names.</param>
/// <param name="Title">Its heading in docs/recetas.md.</param>
/// <param name="RunAsync">Issues the documents, and returns where their XML and PDF are.</param>
internal sealed record Recipe(string Name, string Title, Func<Issuer, Task<IReadOnlyList<InvoiceFiles>>> RunAsync);
