using Gigstack;

namespace Recetas;

/// <summary>The folder for the documents; without one, they are read and not kept.</summary>
internal sealed class Shelf(string? folder) : IDisposable
{
    private readonly HttpClient _http = new();

    public int Count { get; private set; }

    /// <summary>Downloads the documents of a recipe: <c>pue.xml</c> and <c>pue.pdf</c>, and <c>pue-2.xml</c> if there are more.</summary>
    public async Task KeepAsync(string name, IReadOnlyList<InvoiceFiles> documents)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            var file = i == 0 ? name : $"{name}-{i + 1}";
            await KeepAsync(file + ".xml", documents[i].Xml!);
            await KeepAsync(file + ".pdf", documents[i].Pdf!);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task KeepAsync(string name, string address)
    {
        var content = await _http.GetByteArrayAsync(new Uri(address));
        if (content.Length == 0)
            throw new InvalidOperationException($"{name} is empty.");
        Count++;
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
    }
}
