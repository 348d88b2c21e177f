using System.Globalization;
using Gigstack.Load.Api;
using Gigstack.Runtime;

namespace Gigstack.Load.Pages;

/// <summary>Reads a million items page by page, then again with a page read ahead: memory stays flat, one page is in flight.</summary>
internal static class PagesCommand
{
    public static async Task<bool> RunAsync(Uri server, string[] arguments)
    {
        var count = arguments is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 1_000_000;
        using (var client = new LoadClient(new LoadClientOptions { BaseAddress = server }))
        {
            Measured.PrintMemory("before");
            var list = client.Items.ListAsync(new() { Count = count, Size = 100 });
            if (!await ReadAsync(list, count) || !await ReadAsync(list.ReadAhead(), count))
                return false;
        }
        using var http = new HttpClient();
        var most = await http.GetStringAsync(new Uri(server, "/most"));
        Measured.Print("most pages in flight", $"{most}");
        return most == "1";
    }

    private static async Task<bool> ReadAsync(Paged<Item> list, int count)
    {
        var read = 0;
        await foreach (var item in list)
        {
            if (item.Id != read++)
                return false;
            if (read % (count / 4) == 0)
                Measured.PrintMemory($"{read} items");
        }
        return read == count;
    }
}
