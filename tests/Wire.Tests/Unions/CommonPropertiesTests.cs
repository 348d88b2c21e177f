using WireTests.CommonPropertiesApi;

namespace WireTests.Unions;

/// <summary>What every case of a union has can be read from the union.</summary>
public sealed class CommonPropertiesTests
{
    [Fact]
    public async Task Properties_of_the_base_are_on_the_union()
    {
        await using var api = new Api(
            WireReply.Json("""{"kind":"Dog","id":7,"name":"Rex","barks":true}"""), WireReply.Json("""{"id":8,"kind":"Fish"}"""), WireReply.Json("""{"id":9}"""));

        var dog = await Client(api).PutAnimalAsync(new Cat { Id = 1, Name = "Tom", Meows = true });
        var fish = await Client(api).PutAnimalAsync(dog);
        var none = await Client(api).PutAnimalAsync(fish);

        Assert.Equal((7, "Dog", "Rex"), (dog.Id, dog.Kind, dog.Name));
        Assert.True(dog.TryGetDog(out _));
        Assert.True(fish.TryGetAnimalBase(out _));
        Assert.Equal((8, "Fish", null), (fish.Id, fish.Kind, fish.Name));
        Assert.True(none.TryGetAnimalBase(out _));
        Assert.Equal(9, none.Id);
        Assert.Equal("""{"kind":"Cat","id":1,"name":"Tom","meows":true}""", api.Requests[0].Body);
        Assert.Equal("""{"id":7,"kind":"Dog","name":"Rex","barks":true}""", api.Requests[1].Body);
        Assert.Equal("""{"id":8,"kind":"Fish"}""", api.Requests[2].Body);
    }

    [Fact]
    public async Task Properties_of_one_name_and_type_are_on_the_union()
    {
        await using var api = new Api(
            WireReply.Json("""{"type":"image","at":"2026-01-02T03:04:05.000Z","width":3}"""), WireReply.Json("""{"type":"sound","at":"2026-01-02T03:04:05.000Z"}"""));

        var image = await Client(api).PutMessageAsync(new Text { At = DateTimeOffset.UnixEpoch, Value = "v" });
        var sound = await Client(api).PutMessageAsync(image);

        Assert.Equal(2026, image.At!.Value.Year);
        Assert.True(image.Value is Image);

        // JSON of no case has none.
        Assert.Null(sound.At);
        Assert.Null(default(Message).At);

        // Properties with other types, and those with the name of a member, are not there.
        var names = typeof(Message).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["At", "Value"], names);
    }

    private static CommonPropertiesClient Client(Api api) => new(api.Options<CommonPropertiesClientOptions>());
}
