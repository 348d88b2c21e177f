namespace Gigstack.Sandbox.Tests.Current;

public sealed class SatListTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task An_RFC_is_found_in_whatever_case() =>
        (await Get("/sat-lists/efo900101aa1")).Is(200, """
            {
              "message": "RFC checked successfully",
              "data": {
                "rfc": "EFO900101AA1", "is_listed": true, "entries": [
                  { "list_id": "69", "rfc": "EFO900101AA1", "name": "FACTURAS IMAGINARIAS", "status": "No localizado",
                    "published_at": "2023-03-01" },
                  { "list_id": "69-B", "rfc": "EFO900101AA1", "name": "FACTURAS IMAGINARIAS", "status": "Presunto",
                    "published_at": "2023-06-15" },
                  { "list_id": "69-B", "rfc": "EFO900101AA1", "name": "FACTURAS IMAGINARIAS", "status": "Definitivo",
                    "published_at": "2024-02-20" }
                ]
              }
            }
            """);

    [Fact]
    public async Task What_is_no_RFC_is_refused() =>
        (await Get("/sat-lists/69-B")).Is(400, Bodies.Invalid("""[ "rfc must be a valid RFC" ]"""));
}
