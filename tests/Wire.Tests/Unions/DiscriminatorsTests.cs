using WireTests.DiscriminatorsApi;

namespace WireTests.Unions;

public sealed class DiscriminatorsTests
{
    [Fact]
    public async Task The_union_writes_the_discriminator_that_its_case_lacks()
    {
        await using var api = new Api(WireReply.Json("""{"name":"Tom","kind":"cat"}"""));

        var pet = await Client(api).PutPetAsync(new Cat { Name = "Tom" });

        Assert.Equal("""{"kind":"cat","name":"Tom"}""", api.Request.Body);
        Assert.True(pet.TryGetCat(out _));

        // What was read is written once.
        await Client(api).PutPetAsync(pet);
        Assert.Equal("""{"name":"Tom","kind":"cat"}""", api.Requests[1].Body);
        await Client(api).PutPetAsync(new Dog());
        Assert.Equal("""{"kind":"dog"}""", api.Requests[2].Body);
    }

    [Fact]
    public async Task Outside_of_the_union_the_case_is_sent_as_it_is()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PutCatAsync(new Cat { Name = "Tom" });

        Assert.Equal("""{"name":"Tom"}""", api.Request.Body);
    }

    [Fact]
    public async Task An_enum_of_one_presets_the_discriminator()
    {
        await using var api = new Api(WireReply.Json("""{"kind":"salmon","age":3}"""));

        var fish = await Client(api).PutFishAsync(new Salmon { Age = 3 });

        Assert.Equal("""{"kind":"salmon","age":3}""", api.Request.Body);
        Assert.True(fish.TryGetSalmon(out var salmon));
        Assert.Equal(3, salmon.Age);
    }

    [Fact]
    public async Task The_mapping_and_the_name_of_a_component_preset_the_discriminator()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PutVehicleAsync(new Car { Doors = 4 });
        await Client(api).PutVehicleAsync(new Bike { Gears = 7 });

        Assert.Equal("""{"type":"car","doors":4}""", api.Requests[0].Body);
        Assert.Equal("""{"type":"Bike","gears":7}""", api.Requests[1].Body);
    }

    private static DiscriminatorsClient Client(Api api) => new(api.Options<DiscriminatorsClientOptions>());
}
