using System.Collections.Concurrent;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Gigstack;
using GigstackTests.Setup;

namespace GigstackTests.Money;

/// <summary>
/// Random payments and cancellations, about 1,200 of them in full: complements add up to their invoices, in balances, instalments and
/// taxes, and in their own sums.
/// </summary>
public sealed class RandomPaymentTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private static readonly int s_scenarios = TestSize.Of(full: 150, quick: 60);

    // Validating starts a process for each file.
    private static readonly int s_validated = TestSize.Of(full: 200, quick: 20);

    [Fact]
    public async Task Complements_add_up_to_their_invoices()
    {
        using var http = new HttpClient();
        using var api = new GigstackClient(Key, new GigstackClientOptions { BaseAddress = BaseAddress, HttpClient = http });
        var client = (await api.Clients.CreateAsync(CurrentSamples.Client)).Id!;
        var seen = new ConcurrentQueue<XElement>();
        await Task.Run(() => Check.One(
            RandomCases.Of(s_scenarios),
            Prop.ForAll(RandomPayments.Scenarios(), scenario => new PaymentRun(api, http, client, seen.Enqueue)
                .RunAsync(scenario).GetAwaiter().GetResult())));
        await SatSchema.ValidateAsync([.. seen.Where((_, i) => i % Math.Max(1, seen.Count / s_validated) == 0)]);
    }
}
