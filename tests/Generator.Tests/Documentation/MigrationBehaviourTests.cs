using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>What docs/migrating-*.md and docs/compared.md say that this client does with pets.yaml, where others do something else.</summary>
public class MigrationBehaviourTests
{
    private const string Pet = """
        {"id":"0b8a7a4e-7e2d-4b57-9a4e-0f6a0a8d1c11","name":"Rex","price":12.50,"createdAt":"2026-01-31T12:00:00Z","born":"2020-02-29","status":"lost"}
        """;

    private static readonly string s_document =
        File.ReadAllText(Repository.PathOf("tests", "Generator.Tests", "Documentation", "pets.yaml"));

    [Fact]
    public void What_is_not_set_is_not_sent_and_null_is()
    {
        var handler = StubHandler.Json(Pet);
        Probe.Run(
            s_document,
            """
            var pets = Anonymous().Pets;
            await pets.CreateAsync(new() { Name = "Rex", Price = 12.50m });
            await pets.CreateAsync(new() { Name = "Rex", Price = 12.50m, Status = PetStatus.Pending });
            await pets.UpdateAsync("a", new() { Name = "Max" });
            await pets.UpdateAsync("a", new() { Nickname = null });
            return null;
            """,
            handler);

        Assert.Equal(
            [
                """{"name":"Rex","price":12.50}""",
                """{"name":"Rex","price":12.50,"status":"pending"}""",
                """{"name":"Max"}""",
                """{"nickname":null}""",
            ],
            handler.Arrivals.Select(static arrival => arrival.Body));
    }

    [Fact]
    public void Responses_are_kept_or_refused_never_changed() => Assert.Equal(
        "lost False 12.50 2020-02-29; ApiException, missing $.name, $.price, $.createdAt",
        Probe.Run(
            s_document,
            """
            var pets = Anonymous().Pets;
            var pet = await pets.GetAsync("a");
            var read = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pet.Status?.Value} {pet.Status?.IsKnown} {pet.Price} {pet.Born:yyyy-MM-dd}");
            try
            {
                await pets.GetAsync("b");
                return read;
            }
            catch (ApiException failure) when (failure.StatusCode is not null && failure.IsUnreadableSuccess)
            {
                return $"{read}; {failure.GetType().Name}, missing {string.Join(", ", failure.MissingProperties)}";
            }
            """,
            StubHandler.Json(Pet, """{"id":"0b8a7a4e-7e2d-4b57-9a4e-0f6a0a8d1c11"}""")));

    [Fact]
    public void Methods_keep_their_old_names_by_a_setting()
    {
        var names = Generation.Run([new ApiFile("/apis/pets.yaml", s_document) { Names = "GET /pets = ListPets; POST /pets = Post; GET /pets/{petId} = Retrieve" }])
            .MustCompile().Type("PetsClient").MemberNames.ToList();

        Assert.Subset(names.ToHashSet(), new HashSet<string> { "ListPetsAsync", "PostAsync", "RetrieveAsync", "GetPetPhotoAsync", "SetPetPhotoAsync" });
    }

    [Fact]
    public void A_POST_is_sent_once_and_a_GET_again()
    {
        var handler = new StubHandler(new StubHandler.Answer(503, """{"message":"busy"}"""));
        var messages = Probe.Run(
            s_document,
            """
            var pets = Anonymous().Pets;
            var messages = new List<string>();
            try { await pets.CreateAsync(new() { Name = "Rex", Price = 1m }); }
            catch (ApiException<Error> failure) { messages.Add(failure.Error.Message); }
            try { await pets.ListAsync(); }
            catch (ApiException<Error> failure) { messages.Add(failure.Error.Message); }
            return string.Join(" ", messages);
            """,
            handler);

        Assert.Equal("busy busy", messages);
        Assert.Equal(["POST", "GET", "GET", "GET", "GET"], handler.Arrivals.Select(static arrival => arrival.Method));
    }
}
