using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Extending;
using Gigstack.Runtime;
using Warehouse;

// The document is apis/warehouse.yaml; WarehouseExtensions.cs has what is added to the generated types.
var key = RandomNumberGenerator.GetBytes(32);
await using var server = new WarehouseServer("store-7", key);
await server.StartAsync();

Console.WriteLine("A credential that signs requests (SignedRequests.cs)");
var credential = new SignedRequests("store-7", key, TimeProvider.System);
var options = new WarehouseClientOptions { BaseAddress = server.Address, Store = "Roma Norte", RetryDelay = TimeSpan.FromMilliseconds(50) };
using var warehouse = new WarehouseClient(credential, options);
Console.WriteLine($"  printed, it shows no key: {credential}");

Console.WriteLine("A method of our own, CreateAndPackAsync, that uses the generated ones (OrdersClient)");
var order = await warehouse.Orders.CreateAndPackAsync(new()
{
    Lines = [new() { Sku = "coffee", Quantity = 3, UnitPrice = 89.90m }, new() { Sku = "filter", Quantity = 1, UnitPrice = 45m }],
});
Console.WriteLine($"  order {order.Number} is {order.State}; the server accepted {server.Accepted} signatures, each once");
Expect(order.State == OrderState.Packed && server.Accepted == 3, "three signed attempts: 503, 201 and 200");
Expect(server.Stores.All(static store => store == "Roma Norte"), "the header of the hook with each of them");

Console.WriteLine("A computed property (Order)");
Console.WriteLine($"  {order.Lines.Count} lines, {order.Total} in total");
Expect(order.Total == 314.70m, "the total of the lines");

Console.WriteLine("Validation before anything is sent (NewOrder)");
try
{
    await warehouse.Orders.CreateAndPackAsync(new() { Lines = [] });
    Expect(false, "an exception");
}
catch (ValidationException invalid)
{
    Console.WriteLine($"  {invalid.Message}");
}

Expect(server.Accepted == 3, "no request");

Console.WriteLine("Counted by the hooks (WarehouseClient)");
Console.WriteLine($"  {warehouse.Summary}");
Expect(warehouse.Summary == "3 attempts sent, 1 failed", "three attempts");

Console.WriteLine("A JsonSerializerContext of our own (OwnJson.cs)");
var json = JsonSerializer.Serialize(new Shipment(order, "DHL"), OwnJson.Default.Shipment);
Console.WriteLine("  " + json.ReplaceLineEndings("\n  "));
Expect(JsonSerializer.Deserialize(json, OwnJson.Default.Shipment)!.Order.Number == order.Number, "the same order");
Expect(!json.Contains("Total", StringComparison.OrdinalIgnoreCase), "no computed property in JSON");

Console.WriteLine("A key that the server does not know");
using var stranger = new WarehouseClient(new SignedRequests("store-7", RandomNumberGenerator.GetBytes(32), TimeProvider.System), options);
try
{
    await stranger.Orders.GetAsync(order.Number);
    Expect(false, "an exception");
}
catch (ApiException refused)
{
    Console.WriteLine($"  {(int)refused.StatusCode!} {refused.Code}: {refused.ApiMessage}");
    Expect(refused.Code == "bad_signature", "a refusal");
}

// CI runs the sample: it ends with an error if something is not as it says.
static void Expect(bool isTrue, string what)
{
    if (!isTrue)
        throw new InvalidOperationException($"Expected {what}.");
}
