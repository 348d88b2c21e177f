using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Parameters;

/// <summary>The rows of OpenAPI's table "Style Examples" that are about the path, and what lies between them.</summary>
public class PathStyleTests
{
    private static readonly string[] s_colors = ["blue", "black", "brown"];
    private static readonly KeyValuePair<string, string?>[] s_color = [new("R", "100"), new("G", "200"), new("B", "150")];

    [Theory]
    [InlineData(ParameterStyle.Matrix, "", ";color")]
    [InlineData(ParameterStyle.Matrix, "blue", ";color=blue")]
    [InlineData(ParameterStyle.Label, "blue", ".blue")]
    [InlineData(ParameterStyle.Simple, "blue", "blue")]
    [InlineData(ParameterStyle.Matrix, "a/b;ñ", ";color=a%2Fb%3B%C3%B1")]
    [InlineData(ParameterStyle.Label, "a/b", ".a%2Fb")]
    [InlineData(ParameterStyle.Simple, "a/b,c", "a%2Fb%2Cc")]
    public async Task Primitives_are_written_as_in_the_table(ParameterStyle style, string value, string sent) =>
        Assert.Equal($"/v2/c/{sent}/x", await Sent(request => request.Path("color", value, style)));

    [Theory]
    [InlineData(ParameterStyle.Matrix, false, ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, true, ";color=blue;color=black;color=brown")]
    [InlineData(ParameterStyle.Label, false, ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, true, ".blue.black.brown")]
    [InlineData(ParameterStyle.Simple, false, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, true, "blue,black,brown")]
    public async Task Lists_are_written_as_in_the_table(ParameterStyle style, bool explode, string sent) =>
        Assert.Equal($"/v2/c/{sent}/x", await Sent(request => request.PathList("color", s_colors, style, explode)));

    [Theory]
    [InlineData(ParameterStyle.Matrix, false, ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, ";R=100;G=200;B=150")]
    [InlineData(ParameterStyle.Label, false, ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Simple, false, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, "R=100,G=200,B=150")]
    public async Task Objects_are_written_as_in_the_table(ParameterStyle style, bool explode, string sent) =>
        Assert.Equal($"/v2/c/{sent}/x", await Sent(request => request.PathObject("color", s_color, style, explode)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_matrix_parameter_is_its_name(bool explode)
    {
        Assert.Equal("/v2/c/;color/x", await Sent(request => request.PathList("color", [], ParameterStyle.Matrix, explode)));
        Assert.Equal(
            "/v2/c/;color/x",
            await Sent(request => request.PathObject("color", [new("R", null)], ParameterStyle.Matrix, explode)));
    }

    [Fact]
    public async Task Empty_values_have_an_equals_sign_except_in_a_matrix()
    {
        KeyValuePair<string, string?>[] members = [new("a", ""), new("b", null), new("c", "1")];

        Assert.Equal("/v2/c/;a;c=1/x", await Sent(request => request.PathObject("color", members, ParameterStyle.Matrix, explode: true)));
        Assert.Equal(
            "/v2/c/;color;color=1/x",
            await Sent(request => request.PathList("color", ["", "1"], ParameterStyle.Matrix, explode: true)));
        Assert.Equal("/v2/c/.a=.c=1/x", await Sent(request => request.PathObject("color", members, ParameterStyle.Label, explode: true)));
        Assert.Equal("/v2/c/a=,c=1/x", await Sent(request => request.PathObject("color", members, ParameterStyle.Simple, explode: true)));
        Assert.Equal("/v2/c/a,,c,1/x", await Sent(request => request.PathObject("color", members, ParameterStyle.Simple, explode: false)));
    }

    [Theory]
    [InlineData(ParameterStyle.Matrix, true, ";color=a%2Cb;color=%C3%B1%2F..")]
    [InlineData(ParameterStyle.Matrix, false, ";color=a%2Cb,%C3%B1%2F..")]
    [InlineData(ParameterStyle.Label, false, ".a%2Cb,%C3%B1%2F..")]
    [InlineData(ParameterStyle.Simple, false, "a%2Cb,%C3%B1%2F..")]
    public async Task Values_are_escaped_and_delimiters_are_not(ParameterStyle style, bool explode, string sent) =>
        Assert.Equal($"/v2/c/{sent}/x", await Sent(request => request.PathList("color", ["a,b", "ñ/.."], style, explode)));

    [Theory]
    [InlineData(ParameterStyle.Simple, "")]
    [InlineData(ParameterStyle.Simple, ".")]
    [InlineData(ParameterStyle.Simple, "..")]
    [InlineData(ParameterStyle.Label, "")]
    [InlineData(ParameterStyle.Label, ".")]
    public void Values_that_name_another_resource_are_refused(ParameterStyle style, string value)
    {
        Assert.Throws<ArgumentException>("color", () => Request().Path("color", value, style));
        Assert.Throws<ArgumentException>("color", () => Request().PathList("color", [value], style, explode: false));
        Assert.Throws<ArgumentException>("color", () => Request().PathList("color", [], style, explode: true));
        Assert.Throws<ArgumentException>("color", () => Request().PathObject("color", [], style, explode: true));
    }

    [Fact]
    public void Values_that_would_arrive_as_two_are_refused()
    {
        Assert.Throws<ArgumentException>("color", () => Request().PathList("color", ["1.5", "2"], ParameterStyle.Label, explode: true));
        Assert.Throws<ArgumentException>(
            "color",
            () => Request().PathObject("color", [new("R", "1.5")], ParameterStyle.Label, explode: true));
    }

    [Fact]
    public void Styles_of_other_places_are_refused() => Assert.All(
        new[] { ParameterStyle.Form, ParameterStyle.DeepObject },
        static style =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(nameof(style), () => Request().Path("color", "blue", style));
            Assert.Throws<ArgumentOutOfRangeException>(nameof(style), () => Request().PathList("color", s_colors, style, explode: true));
            Assert.Throws<ArgumentOutOfRangeException>(nameof(style), () => Request().PathObject("color", s_color, style, explode: true));
            Assert.Throws<ArgumentOutOfRangeException>(nameof(style), () => Request().PathObject("color", s_color, style, explode: false));
        });

    private static ApiRequest Request() => Api.Get("/c/{color}/x");

    private static async Task<string> Sent(Action<ApiRequest> describe)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var request = Request();
        describe(request);
        await transport.SendAsync(request);
        return server.Requests[0].Target;
    }
}
