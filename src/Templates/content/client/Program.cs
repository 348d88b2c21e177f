using Gigstack.Runtime;
using CLIENT_NAMESPACE;
using APP_NAMESPACE;

// With an address, the client calls that server; without one, what SampleServer.cs answers.
var options = new CLIENT_NAMEOptions();
if (Environment.GetEnvironmentVariable("API_URL") is { Length: > 0 } address)
    options.BaseAddress = new Uri(address);
else
    options.HttpClient = new HttpClient(new SampleServer());
using var api = new CLIENT_NAME(options);

var added = await api.Books.AddAsync(new() { Title = "Pedro Páramo", Author = "Juan Rulfo", Published = new DateOnly(1955, 3, 19) });
Console.WriteLine($"Added {added.Id}: {added.Title}");

foreach (var book in await api.Books.ListAsync())
    Console.WriteLine($"{book.Title} ({book.Author}, {book.Published?.Year})");

try
{
    await api.Books.AddAsync(new() { Title = "", Author = "" });
}
catch (ApiException<Problem> error)
{
    Console.WriteLine($"{(int)error.StatusCode!}: {error.Error.Message}");
}
