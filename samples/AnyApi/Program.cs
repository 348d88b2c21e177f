using AnyApi;
using Gigstack.Runtime;
using Parcels;

// The document is apis/parcels.yaml; one line in the project file generates the client. The server replaces the real one.
await using var server = await ParcelServer.StartAsync();
using var api = new ParcelApi("API_KEY", new() { BaseAddress = server.Address });

var sent = await api.Parcels.SendAsync(new() { To = "Ana Pérez, Av. Insurgentes Sur 123, 03100 CDMX", Grams = 1200, Insured = 99.90m });
Console.WriteLine($"{sent.Number} to {sent.To}: {sent.State}, insured for {sent.Insured}");
foreach (var happened in sent.Events)
{
    if (happened.TryGetScanned(out var scanned))
        Console.WriteLine($"  {scanned.At:u} scanned in {scanned.Depot}");
    else if (happened.TryGetDelivered(out var delivered))
        Console.WriteLine($"  {delivered.At:u} signed by {delivered.SignedBy}");
}

for (var grams = 100; grams <= 300; grams += 100)
    await api.Parcels.SendAsync(new() { To = "Luis", Grams = grams });
// No page is requested after the last one. An event of an unknown kind is kept as JSON.
Console.WriteLine("All parcels, page by page:");
await foreach (var parcel in api.Parcels.ListAsync(new() { State = [State.Announced, State.OnItsWay] }))
    Console.WriteLine($"  {parcel.Number}, {parcel.Grams} g, {parcel.Events.Count} event(s), the last: {parcel.Events[^1].Value}");

await using (var label = await api.Parcels.GetParcelLabelAsync(sent.Number))
{
    using var text = new StreamReader(label.Content);
    Console.WriteLine($"The label: {await text.ReadToEndAsync()}");
}

try
{
    await api.Parcels.SendAsync(new() { To = "Luis", Grams = 31_000 });
}
catch (ApiException<Problem> problem)
{
    Console.WriteLine($"{(int)problem.StatusCode!} {problem.Error.Code}: {problem.Error.Message}");
}
