using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;

namespace Invoicing.Web;

/// <summary>gigstack within this program, for a first look without an account: keys, webhooks and a few invoices.</summary>
internal sealed class LocalSandbox : IAsyncDisposable
{
    private const int Invoices = 12;

    private readonly GigstackSandbox _sandbox;

    private LocalSandbox(GigstackSandbox sandbox) => _sandbox = sandbox;

    /// <summary>Starts it if no team has a key, and adds keys and its address to the configuration.</summary>
    public static async Task<LocalSandbox?> StartWithoutKeysAsync(ConfigurationManager configuration)
    {
        var teams = configuration.GetSection("Teams").GetChildren().ToList();
        if (teams.Any(static team => !string.IsNullOrEmpty(team["ApiKey"])))
            return null;

        var sandbox = await GigstackSandbox.StartAsync();
        foreach (var team in teams)
        {
            team["ApiKey"] = GigstackSandbox.CreateKey($"team_{team.Key}", livemode: false);
            team["BaseAddress"] = sandbox.BaseAddress.ToString();
        }

        return new LocalSandbox(sandbox);
    }

    /// <summary>Creates data, and a webhook for each team that sends to the program.</summary>
    public async Task ConnectAsync(WebApplication app)
    {
        foreach (var team in app.Services.GetServices<ConfiguredTeam>())
        {
            var gigstack = app.Services.GetRequiredKeyedService<GigstackClient>(team.Key);
            await FillAsync(gigstack);
            var webhook = await gigstack.Webhooks.CreateAsync(new()
            {
                Url = $"{app.Urls.First()}/webhooks/{team.Key}",
                Events = [WebhookEventType.InvoiceCreated, WebhookEventType.InvoiceCanceled],
            });
            app.Configuration[$"Teams:{team.Key}:WebhookSecret"] = await _sandbox.FindWebhookSecretAsync(webhook.Id);
        }
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private static async Task FillAsync(GigstackClient gigstack)
    {
        List<Client> clients =
        [
            await gigstack.Clients.CreateAsync(Company("Abarrotes La Esquina", "ALE120315AB1", "06700")),
            await gigstack.Clients.CreateAsync(Company("Café Tostado del Sureste", "CTS150901KL2", "68000")),
            await gigstack.Clients.CreateAsync(Company("Papelería y Copias Juárez", "PCJ101120QW3", "64000")),
        ];
        for (var number = 0; number < Invoices; number++)
        {
            await gigstack.Invoices.Income.CreateAsync(new()
            {
                Client = new() { Id = clients[number % clients.Count].Id },
                Items =
                [
                    new()
                    {
                        Description = "Asesoría contable mensual",
                        ProductKey = "84111500",
                        UnitKey = "E48",
                        Quantity = 1,
                        UnitPrice = 850 + (125 * number),
                        Taxes = [Taxes.Iva16],
                    },
                ],
                PaymentForm = PaymentForm.TransferenciaElectronica,
                PaymentMethod = PaymentMethod.Pue,
            });
        }
    }

    private static ClientInput Company(string name, string rfc, string zip) => new()
    {
        Name = name,
        LegalName = name.ToUpperInvariant(),
        TaxId = rfc,
        TaxSystem = TaxSystem.GeneralDeLeyPersonasMorales,
        Use = CfdiUse.GastosEnGeneral,
        Address = new() { Country = "Mexico", Zip = zip },
    };
}
