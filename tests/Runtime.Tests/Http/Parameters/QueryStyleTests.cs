using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Parameters;

/// <summary>The rows of OpenAPI's table "Style Examples" that are about the query, and what lies between them.</summary>
public class QueryStyleTests
{
    private static readonly string[] s_colors = ["blue", "black", "brown"];
    private static readonly KeyValuePair<string, string?>[] s_color = [new("R", "100"), new("G", "200"), new("B", "150")];

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, true, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=blue%20black%20brown")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=blue%7Cblack%7Cbrown")]
    public async Task Lists_are_written_as_in_the_table(ParameterStyle style, bool explode, string query) =>
        Assert.Equal($"/v2/c?{query}", await Sent(request => request.QueryList("color", s_colors, style, explode)));

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.DeepObject, true, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public async Task Objects_are_written_as_in_the_table(ParameterStyle style, bool explode, string query) =>
        Assert.Equal($"/v2/c?{query}", await Sent(request => request.QueryObject("color", s_color, style, explode)));

    [Theory]
    [InlineData("blue", "color=blue")]
    [InlineData("", "color=")]
    public async Task Primitives_are_written_as_in_the_table(string value, string query) =>
        Assert.Equal($"/v2/c?{query}", await Sent(request => request.Query("color", value)));

    [Theory]
    [InlineData(ParameterStyle.SpaceDelimited)]
    [InlineData(ParameterStyle.PipeDelimited)]
    public async Task What_the_table_leaves_undefined_goes_as_the_form_style_does(ParameterStyle style)
    {
        Assert.Equal(
            "/v2/c?color=blue&color=black&color=brown",
            await Sent(request => request.QueryList("color", s_colors, style, explode: true)));
        Assert.Equal("/v2/c?R=100&G=200&B=150", await Sent(request => request.QueryObject("color", s_color, style, explode: true)));
    }

    [Fact]
    public async Task Deep_objects_have_one_form_whatever_explode_says() =>
        Assert.Equal(
            "/v2/c?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            await Sent(request => request.QueryObject("color", s_color, ParameterStyle.DeepObject, explode: false)));

    [Theory]
    [InlineData(ParameterStyle.Form, true)]
    [InlineData(ParameterStyle.Form, false)]
    [InlineData(ParameterStyle.SpaceDelimited, false)]
    [InlineData(ParameterStyle.PipeDelimited, false)]
    [InlineData(ParameterStyle.DeepObject, true)]
    public async Task Nothing_is_sent_of_null_and_of_nothing(ParameterStyle style, bool explode)
    {
        Assert.Equal(
            "/v2/c",
            await Sent(request => request.QueryObject("color", null, style, explode).QueryObject("color", [], style, explode).QueryObject(
                "color",
                [new("R", null)],
                style,
                explode)));
        if (style != ParameterStyle.DeepObject)
        {
            Assert.Equal(
                "/v2/c",
                await Sent(request => request.QueryList("color", null, style, explode).QueryList("color", [], style, explode)));
        }
    }

    [Theory]
    [InlineData(ParameterStyle.Form, true, "a%26b=R%2CG&a%26b=&a%26b=%C3%B1")]
    [InlineData(ParameterStyle.Form, false, "a%26b=R%2CG,,%C3%B1")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "a%26b=R%2CG%20%20%C3%B1")]
    [InlineData(ParameterStyle.PipeDelimited, false, "a%26b=R%2CG%7C%7C%C3%B1")]
    public async Task Names_and_values_are_escaped_and_delimiters_are_not(ParameterStyle style, bool explode, string query) =>
        Assert.Equal($"/v2/c?{query}", await Sent(request => request.QueryList("a&b", ["R,G", "", "ñ"], style, explode)));

    [Fact]
    public async Task Members_without_a_value_are_left_out_and_empty_ones_are_not()
    {
        KeyValuePair<string, string?>[] members = [new("a", "1"), new("b", null), new("c", ""), new("d=e", "f g")];

        Assert.Equal(
            "/v2/c?p%5Ba%5D=1&p%5Bc%5D=&p%5Bd%3De%5D=f%20g&a=1&c=&d%3De=f%20g&p=a,1,c,,d%3De,f%20g",
            await Sent(request => request
                .QueryObject("p", members, ParameterStyle.DeepObject, explode: true)
                .QueryObject("p", members, ParameterStyle.Form, explode: true)
                .QueryObject("p", members, ParameterStyle.Form, explode: false)));
    }

    [Theory]
    [InlineData("a/b?c:d@e!$'()*;=&+", "a/b?c:d@e!$'()*;=&+")]
    [InlineData("%2F%zz%", "%2F%25zz%25")]
    [InlineData("100%%41", "100%25%41")]
    [InlineData("ñ%20 x%2", "%C3%B1%20%20x%252")]
    [InlineData("🦙%4", "%F0%9F%A6%99%254")]
    [InlineData("#[]\"<>", "%23%5B%5D%22%3C%3E")]
    public async Task Reserved_characters_and_escapes_stay_where_allowed(string value, string sent)
    {
        Assert.Equal($"/v2/c?q={sent}", await Sent(request => request.Query("q", value, allowReserved: true)));
        Assert.Equal(
            $"/v2/c?q={sent}&q=1",
            await Sent(request => request.QueryList("q", [value, "1"], ParameterStyle.Form, explode: true, allowReserved: true)));
        Assert.Equal(
            $"/v2/c?q=k,{sent}",
            await Sent(request => request.QueryObject("q", [new("k", value)], ParameterStyle.Form, explode: false, allowReserved: true)));
        Assert.Equal($"/v2/c?q%5Bk%5D={sent}", await Sent(request => request.QueryObject(
            "q",
            [new("k", value)],
            ParameterStyle.DeepObject,
            explode: true,
            allowReserved: true)));
    }

    [Fact]
    public async Task A_list_sits_among_the_others_and_yields_to_nothing()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        using var team = transport.WithQuery("color", "of the client").WithQuery("x", "y");

        await team.SendAsync(Api.Get("/c?own=1").Query("a", "1").QueryList("color", s_colors, ParameterStyle.Form, explode: false).Query(
            "b",
            "2"));

        Assert.Equal("/v2/c?own=1&a=1&color=blue,black,brown&b=2&x=y", server.Requests[0].Target);
    }

    [Theory]
    [InlineData(ParameterStyle.SpaceDelimited, "light blue", false)]
    [InlineData(ParameterStyle.PipeDelimited, "light|blue", false)]
    [InlineData(ParameterStyle.Form, "light,blue", true)]
    public void Values_that_would_arrive_as_two_are_refused(ParameterStyle style, string value, bool allowReserved)
    {
        var exception = Assert.Throws<ArgumentException>(
            "color",
            () => Api.Get().QueryList("color", ["red", value], style, explode: false, allowReserved));
        Assert.Contains("would be read as two values", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            "color",
            () => Api.Get().QueryObject("color", [new("a", value)], style, explode: false, allowReserved));
    }

    [Fact]
    public void Styles_of_other_places_are_refused()
    {
        Assert.All(
            new[] { ParameterStyle.Simple, ParameterStyle.Label, ParameterStyle.Matrix, ParameterStyle.DeepObject },
            static style =>
                Assert.Throws<ArgumentOutOfRangeException>(
                    nameof(style),
                    () => Api.Get().QueryList("color", s_colors, style, explode: true)));
        Assert.All(
            new[] { ParameterStyle.Simple, ParameterStyle.Label, ParameterStyle.Matrix },
            static style =>
                Assert.Throws<ArgumentOutOfRangeException>(
                    nameof(style),
                    () => Api.Get().QueryObject("color", s_color, style, explode: true)));
    }

    private static async Task<string> Sent(Action<ApiRequest> describe)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var request = Api.Get("/c");
        describe(request);
        await transport.SendAsync(request);
        return server.Requests[0].Target;
    }
}
