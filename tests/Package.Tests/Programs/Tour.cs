using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gigstack;
using Gigstack.Runtime;
using Shapes;

// A program of a user, for every kind of project: what it writes is the same everywhere.
internal static class Tour
{
    public static async Task RunAsync(string gigstackAddress, string key, string shapesAddress)
    {
        using (var gigstack = new GigstackClient(key, new GigstackClientOptions { BaseAddress = new Uri(gigstackAddress) }))
            await FiscalAsync(gigstack);
        await WebhookAsync();
        using (var shapes = new ShapesClient(new ShapesClientOptions { BaseAddress = new Uri(shapesAddress) }))
            await ShapesAsync(shapes);
    }

    private static async Task FiscalAsync(GigstackClient gigstack)
    {
        for (var number = 1; number <= 3; number++)
            await gigstack.Clients.CreateAsync(new() { Name = $"Cliente {number}", Email = $"cliente{number}@ejemplo.com", TaxId = $"PEGJ80010{number}AB1" });
        var invoice = await gigstack.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Name = "Ana", LegalName = "ANA", Email = "ana@ejemplo.com", TaxId = "PEGJ800101AB0", TaxSystem = "612", Use = CfdiUse.GastosEnGeneral, Address = new() { Zip = "03100" } },
            Items = [new() { Description = "Consulting", Quantity = 2, UnitPrice = 500.10m, ProductKey = "80141503", UnitKey = "E48", Taxes = [Taxes.Iva16] }],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
            Currency = "MXN",
        });
        Write($"invoice of {invoice.Total} {invoice.Currency}, {(invoice.Status.HasValue && invoice.Status.Value.IsKnown ? "with" : "without")} a status");
        var pages = new List<int>();
        await foreach (var page in gigstack.Clients.ListAsync(new() { Limit = 2 }).AsPages())
            pages.Add(page.Items.Count);
        Write($"pages of {string.Join(", ", pages)}");
        try
        {
            await gigstack.Clients.GetAsync("nothing");
        }
        catch (ApiException<ErrorResponse> error) when (error.Code == ApiErrorCode.ResourceNotFound)
        {
            Write($"error {(int)error.StatusCode!} {error.Code}");
        }
    }

    private static async Task WebhookAsync()
    {
        const string Secret = "5ecret of the tour";
        var body = Encoding.UTF8.GetBytes("""{"id":"evt_1","type":"customer.created","created":1767225600,"livemode":false,"data":{"object":{"id":"client_1","name":"Ana"}}}""");
        var signed = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));
        var signature = new HmacSignature("X-Signature", Secret);
        Write(await GigstackWebhook.ReadAsync(new MemoryStream(body), _ => signed, signature) is GigstackWebhook.CustomerCreated { Payload.Data.Object: var client }
            ? $"webhook about {client.Name}"
            : "another webhook");
        try
        {
            await GigstackWebhook.ReadAsync(new MemoryStream(body), _ => new string('0', 64), signature);
        }
        catch (WebhookSignatureException exception)
        {
            Write($"webhook with a {exception.Verification}");
        }
    }

    private static async Task ShapesAsync(ShapesClient shapes)
    {
        var drawing = await shapes.Drawings.EchoAsync(new()
        {
            Shape = new Circle { Radius = 1.5 },
            Color = Color.Green,
            Label = null,
            Made = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(-6)),
            Sizes = new Dictionary<string, double> { ["a"] = 1 },
            Pin = "5ecret",
        });
        Write($"{drawing}");
        Write(drawing.Shape.TryGetCircle(out var circle) ? $"circle of {circle.Radius}" : "another shape");
        Write($"packed {(await shapes.Drawings.PackedAsync()).Shape}");
        Write($"{await shapes.Pets.EchoAsync(new() { Id = 1, Name = "Rex", Tags = ["good", "old"] })}");
        var parts = await shapes.Files.SendAsync(new() { File = ApiFile.FromText("content", "a.txt"), Note = "note", Count = 3 });
        Write($"parts {string.Join(", ", parts)}");
        await using (var file = await shapes.Files.DownloadAsync("a.bin"))
            Write($"file of {(await file.ReadBytesAsync()).Length}");
        var ticks = new List<int>();
        await foreach (var tick in shapes.Ticks.StreamAsync())
            ticks.Add(tick.Number);
        Write($"ticks {string.Join(", ", ticks)}");
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Write(string text) => Console.WriteLine(text);
}
