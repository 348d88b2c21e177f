using System.Text;
using GigstackTests.Documents;
using GigstackTests.Prism;

// Every operation of both documents, called through the generated clients before Prism as an independent judge.
if (args is not [var command, var specs])
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Prism -- PRISM SPEC-FOLDER");
    return 2;
}

var isSpotless = true;
foreach (var (document, file) in new[] { (SpecDocument.Current, "gigstack.v2.yaml"), (SpecDocument.June2025, "gigstack.v2.2025-06.yaml") })
{
    using var prism = await PrismServer.StartAsync(command, Path.Combine(specs, file));
    using var handler = new ViolationHandler();
    var judge = new Judge(document, prism.BaseAddress, handler);

    (string What, bool IsNoticed)[] mistakes =
    [
        ("a path that is not declared", await judge.NoticesAsync(HttpMethod.Get, "/nowhere")),
        ("a query parameter out of range", await judge.NoticesAsync(HttpMethod.Get, "/clients?limit=1000")),
        (
            "a body without what is required",
            await judge.NoticesAsync(HttpMethod.Post, "/services", new StringContent("{}", Encoding.UTF8, "application/json"))),
    ];
    if (document == SpecDocument.Current)
    {
        mistakes =
        [
            .. mistakes,
            (
                "a form without its file",
                await judge.NoticesAsync(HttpMethod.Post, "/clients/c/support-documents", new MultipartFormDataContent { { new StringContent("contract"), "documentType" } })),
            ("a DELETE without its body", await judge.NoticesAsync(HttpMethod.Delete, "/invoices/i")),
        ];
    }

    foreach (var (what, _) in mistakes.Where(mistake => !mistake.IsNoticed))
    {
        Console.WriteLine($"{file}: Prism does not notice {what}");
        isSpotless = false;
    }

    await judge.CallAllAsync();
    foreach (var violation in judge.Violations)
        Console.WriteLine($"{file}: {violation}");
    var missed = document.Operations.Select(operation => operation.Id).Except(judge.Called).ToList();
    foreach (var id in missed)
        Console.WriteLine($"{file}: {id} was not called without fault");
    Console.WriteLine(
        $"{file}: {judge.Called.Count} of {document.Operations.Count} operations called in {judge.Requests} requests, {judge.Violations.Count} violations");
    isSpotless &= judge.Violations.Count == 0 && missed.Count == 0;
}

return isSpotless ? 0 : 1;
