using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class ParameterTests
{
    [Fact]
    public void Path_parameters_are_arguments_and_others_a_record()
    {
        var generation = Generation.Clean(Operation("""
            { name: toy_id, in: path, required: true, schema: { type: integer } },
            { name: id, in: path, required: true, schema: { type: string } },
            { name: page_size, in: query, schema: { type: integer, format: int32, minimum: 1, maximum: 10 } },
            { name: X-Team, in: header, schema: { type: string } }
            """));

        Assert.Equal(
            "long toyId, string id, GetParameters? parameters, CancellationToken cancellationToken",
            generation.Signature("TestClient", "GetAsync"));
        Assert.Equal("int?", generation.Property("GetParameters", "PageSize"));
        Assert.Equal("string?", generation.Property("GetParameters", "XTeam"));
    }

    [Fact]
    public void Required_query_parameter_makes_the_record_required()
    {
        var generation = Generation.Clean(Operation("""
            { name: id, in: path, required: true, schema: { type: string } },
            { name: toy_id, in: path, required: true, schema: { type: string } },
            { name: q, in: query, required: true, schema: { type: string } },
            { name: kind, in: query, schema: { type: string, enum: [a, b] } }
            """));

        Assert.Equal(
            "string id, string toyId, GetParameters parameters, CancellationToken cancellationToken",
            generation.Signature("TestClient", "GetAsync"));
        Assert.Equal("required string", generation.Property("GetParameters", "Q"));
        Assert.Equal("GetKind?", generation.Property("GetParameters", "Kind"));
    }

    [Fact]
    public void Values_go_on_the_wire_as_the_api_wants_them()
    {
        var handler = new StubHandler();
        Probe.Run(Operation("""
            { name: id, in: path, required: true, schema: { type: string } },
            { name: toy_id, in: path, required: true, schema: { type: string, format: date } },
            { name: flag, in: query, schema: { type: boolean } },
            { name: count, in: query, schema: { type: integer } },
            { name: price, in: query, schema: { type: number, format: decimal } },
            { name: at, in: query, schema: { type: string, format: date-time } },
            { name: since, in: query, schema: { type: integer, format: unix-time } },
            { name: kind, in: query, schema: { type: string, enum: [a-b] } },
            { name: tags, in: query, schema: { type: array, items: { type: string } } },
            { name: kinds, in: query, schema: { type: array, items: { type: string, enum: [x, y] } } },
            { name: filter, in: query, schema: { type: object, additionalProperties: { type: string } } },
            { name: key, in: query, schema: { type: string, format: uuid } },
            { name: X-Flag, in: header, schema: { type: boolean } }
            """),
            """
            await Anonymous().GetAsync("a/b ñ", new DateOnly(2025, 6, 1), new()
            {
                Flag = true, Count = -5, Price = 1.10m, At = new DateTimeOffset(2025, 6, 1, 12, 0, 0, TimeSpan.FromHours(-6)), Since = DateTimeOffset.FromUnixTimeSeconds(7),
                Kind = GetKind.AB, Tags = new[] { "p&q", "r" }, Kinds = new[] { GetKindsItem.Y, "new" }, Filter = new Dictionary<string, string> { ["f"] = "1" }, Key = Guid.Empty, XFlag = false,
            });
            return null;
            """,
            handler);

        Assert.Equal(
            "/v1/pets/a%2Fb%20%C3%B1/toys/2025-06-01?flag=true&count=-5&price=1.10&at=2025-06-01T12%3A00%3A00.000-06%3A00&since=7&kind=a-b&tags=p%26q&tags=r&kinds=y&kinds=new&f=1&key=00000000-0000-0000-0000-000000000000",
            handler.Single.Target);
        Assert.Equal("false", handler.Single.Header("X-Flag"));
    }

    [Fact]
    public void Parameters_that_are_not_set_are_not_sent()
    {
        var handler = new StubHandler();
        Probe.Run(Operation("""
            { name: id, in: path, required: true, schema: { type: string } },
            { name: toy_id, in: path, required: true, schema: { type: string } },
            { name: flag, in: query, schema: { type: boolean } },
            { name: at, in: query, schema: { type: string, format: date-time } },
            { name: kinds, in: query, schema: { type: array, items: { type: integer } } },
            { name: X-Flag, in: header, schema: { type: string } }
            """),
            """await Anonymous().GetAsync("1", "2", new()); return null;""",
            handler);

        Assert.Equal("/v1/pets/1/toys/2", handler.Single.Target);
        Assert.Null(handler.Single.Header("X-Flag"));
    }

    [Fact]
    public void Parameters_of_the_path_apply_unless_the_operation_overrides_them()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /pets/{id}:
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
                - { name: q, in: query, schema: { type: string } }
                - { $ref: '#/components/parameters/Lang' }
              get:
                operationId: get
                parameters: [{ name: q, in: query, schema: { type: boolean } }]
                responses: { '204': { description: Done } }
            """) + "components: { parameters: { Lang: { name: lang, in: query, schema: { type: string } } } }\n");

        Assert.Equal(["Lang", "Q"], generation.Properties("GetParameters"));
        Assert.Equal("bool?", generation.Property("GetParameters", "Q"));
        Assert.StartsWith("long id,", generation.Signature("TestClient", "GetAsync"), StringComparison.Ordinal);
    }

    [Fact]
    public void Place_without_a_parameter_is_a_text_and_reported()
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Paths("/pets/{id}: { get: { operationId: get, responses: { '204': { description: Done } } } }"))])
            .MustCompile();

        Assert.Equal(["GIG0009 test.yaml(5,17)"], generation.Places());
        Assert.StartsWith("string id,", generation.Signature("TestClient", "GetAsync"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ name: value, in: cookie, schema: { type: string } }", "string?")]
    [InlineData(
        "{ name: value, in: query, style: deepObject, schema: { type: object, additionalProperties: { type: string } } }",
        "IReadOnlyDictionary<string, string>?")]
    [InlineData("{ name: value, in: query, explode: false, schema: { type: array, items: { type: string } } }", "IReadOnlyList<string>?")]
    [InlineData("{ name: value, in: query, schema: {} }", "JsonElement?")]
    public void Parameters_of_every_place_and_style_are_taken(string parameter, string type)
    {
        var generation = Generation.Clean(Operation(Path + parameter));

        Assert.Equal(type, generation.Property("GetParameters", "Value"));
    }

    [Fact]
    public void Parameter_whose_shape_no_style_has_is_reported()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Operation(
            Path + "{ name: deep, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }"))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(11,9)"], generation.Places());
        Assert.Contains("'deep'", generation.Message("GIG0005"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("parameters")]
    [InlineData("request")]
    [InlineData("cancellationToken")]
    [InlineData("class")]
    [InlineData("_transport")]
    [InlineData("$id")]
    [InlineData("global")]
    [InlineData("value")]
    public void Arguments_of_any_name_compile_and_arrive(string name)
    {
        var handler = new StubHandler();
        Probe.Run(OpenApi.Paths($$"""
            /pets/{{{name}}}:
              post:
                operationId: add
                parameters:
                  - { name: {{name}}, in: path, required: true, schema: { type: string } }
                  - { name: {{name}}, in: query, schema: { type: string } }
                requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                responses: { '204': { description: Done } }
            """), """await Anonymous().AddAsync("1", new[] { "x" }); return null;""", handler);

        Assert.Equal("/v1/pets/1", handler.Single.Target);
        Assert.Equal("""["x"]""", handler.Single.Body);
    }

    [Fact]
    public void Client_parameter_is_promoted_to_the_client()
    {
        var handler = new StubHandler();
        var document = Operation("""
            { name: id, in: path, required: true, schema: { type: string } },
            { name: toy_id, in: path, required: true, schema: { type: string } },
            { name: team, in: query, description: The team to act for., x-client-parameter: true, schema: { type: string } }
            """);
        Probe.Run(document, """
            var client = Anonymous();
            await client.WithTeam("t 1").GetAsync("1", "2");
            await client.GetAsync("1", "2");
            return null;
            """, handler);

        Assert.Equal(["/v1/pets/1/toys/2?team=t%201", "/v1/pets/1/toys/2"], handler.Arrivals.Select(static arrival => arrival.Target));
        Assert.Contains(
            "The team to act for.",
            Generation.Clean(document).Documentation("TestClient", "WithTeam"),
            StringComparison.Ordinal);
    }

    private const string Path = """
        { name: id, in: path, required: true, schema: { type: string } },
        { name: toy_id, in: path, required: true, schema: { type: string } },

        """;

    private static string Operation(string parameters) => OpenApi.Paths(
        """
            /pets/{id}/toys/{toy_id}:
              get:
                operationId: get
                parameters: [

            """
        + string.Concat(parameters.ReplaceLineEndings("\n").Split('\n').Select(static line => "      " + line + "\n"))
        + """
                ]
                responses: { '204': { description: Done } }

            """);
}
