using WireTests.PlacesApi;

namespace WireTests.References;

/// <summary>References to places of every kind, in the document and in other files.</summary>
public sealed class PlacesTests
{
    [Fact]
    public async Task Parameters_bodies_responses_and_media_types_of_other_operations_are_used()
    {
        await using var api = new Api(
            WireReply.Json("""{"name":"a"}"""), WireReply.Json("""{"name":"b"}""", 200, "X-Count: 7"), WireReply.Json("""{"name":"c"}""", 200, "X-Total: 8"));
        var pets = new PlacesClient("k", api.Options<PlacesClientOptions>()).Pets;

        var added = await pets.AddAsync(new() { Name = "x" });
        var replaced = await pets.ReplaceWithResponseAsync(new() { Name = "y" }, new() { XTrace = "t" });
        var changed = await pets.ChangeWithResponseAsync(new() { Name = "z" });

        Assert.Equal(["POST /pets HTTP/1.1", "PUT /pets HTTP/1.1", "PATCH /pets HTTP/1.1"], api.Requests.Select(one => one.Line));
        Assert.Equal(["""{"name":"x"}""", """{"name":"y"}""", """{"name":"z"}"""], api.Requests.Select(one => one.Body));
        Assert.All(api.Requests, one => Assert.Equal("k", one.Header("X-Key")));
        Assert.Equal("t", api.Requests[1].Header("X-Trace"));
        Assert.Equal("abc", added.Name + replaced.Value.Name + changed.Value.Name);
    }

    [Fact]
    public async Task A_mapping_in_another_file_refers_to_that_file()
    {
        await using var api = new Api(WireReply.Json("""{"kind":"d","claws":3}"""));

        var animal = await new PlacesClient("k", api.Options<PlacesClientOptions>()).AnimalAsync();

        Assert.True(animal.TryGetDog(out var dog));
        Assert.Equal(3, dog!.Claws);
    }
}
