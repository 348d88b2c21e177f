using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;

namespace Gigstack.Runtime.Tests.Messages;

/// <summary>The whole messages of exceptions about arguments.</summary>
public class ArgumentMessageTests
{
    private const string Secret = "The secret contains a space, line break or non-ASCII character. "
        + "Check that it was copied completely and without surrounding text. (Parameter 'token')";

    private const string Loopback = "Use https; http is allowed for loopback addresses (localhost, 127.0.0.1) only, unless AllowHttp is set. (Parameter '";

    [Fact]
    public void Of_options()
    {
        Says<ArgumentException>(
            "The User-Agent suffix must consist of printable ASCII characters. (Parameter 'UserAgentSuffix')",
            static () => Transport(new() { UserAgentSuffix = "a\n" }));
        Says<ArgumentOutOfRangeException>(
            "The timeout must be from 10 ms to 24 hours, or Timeout.InfiniteTimeSpan. (Parameter 'Timeout')\nActual value was 00:00:00.",
            static () => Transport(new() { Timeout = TimeSpan.Zero }));
    }

    [Theory]
    [InlineData(
        "https://u:p@a.example",
        "The base address must not contain a user or password. Use a credential instead. (Parameter 'options')")]
    [InlineData(
        "ftp://a.example",
        "The base address \"ftp://a.example\" is not an absolute https address. Set ApiClientOptions.BaseAddress. (Parameter 'options')")]
    [InlineData(
        "https://a.example/?q",
        "The base address must not have a query or fragment, because paths are appended to it. (Parameter 'options')")]
    [InlineData(
        "http://a.example",
        "The base address http://a.example/ is plain http, which would expose the credential. " + Loopback + "options')")]
    public void Of_the_base_address(string address, string message) =>
        Says<ArgumentException>(message, () => Transport(new() { BaseAddress = new Uri(address) }, ("bearer", ApiCredential.Bearer("t"))));

    [Fact]
    public void Of_credentials()
    {
        Says<ArgumentException>(Secret, static () => ApiCredential.Bearer("a b"));
        Says<ArgumentException>(
            "The user name for Basic authentication must not contain a colon. (Parameter 'user')", static () => ApiCredential.Basic(
                "a:b",
                "p"));
        Says<ArgumentException>(
            "Test API has no security scheme \"nope\". (Parameter 'credentials')", static () => Transport(
                null,
                ("nope", ApiCredential.Bearer("t"))));
        Says<ArgumentException>(
            "The security scheme \"bearer\" takes a credential of kind Bearer, not ApiKey. (Parameter 'credentials')",
            static () => Transport(null, ("bearer", ApiCredential.ApiKey("k"))));
    }

    [Theory]
    [InlineData(null, "The security scheme \"bearer\" has no token URL in the document. Pass one to the credential. (Parameter 'scheme')")]
    [InlineData("ftp://a.example/t", "The token URL \"ftp://a.example/t\" is not an https address.")]
    [InlineData(
        "http://a.example/t",
        "The token URL http://a.example/t is plain http, which would expose the secret. "
            + "Use https; http is allowed for loopback addresses (localhost, 127.0.0.1) only, unless AllowHttp is set.")]
    public void Of_client_credentials(string? url, string message) => Says<ArgumentException>(
        message, () => Transport(null, ("bearer", ApiCredential.ClientCredentials("id", "s", url is null ? null : new Uri(url)))));

    [Fact]
    public void Of_parameters()
    {
        Says<ArgumentException>(
            "The path \"a\" must start with a slash. It is appended to the base address. (Parameter 'path')", static () => Api.Get("a"));
        Says<ArgumentException>(
            "The path parameter id must not be empty: the path would name another resource. (Parameter 'id')",
            static () => Api.Get("/{id}").Path(
                "id",
                ""));
        Says<ArgumentException>(
            "The path parameter id must not be \"..\": the path would name another resource. (Parameter 'id')",
            static () => Api.Get("/{id}").Path("id", ".."));
        Says<ArgumentException>("The path /a has no parameter id. (Parameter 'name')", static () => Api.Get("/a").Path("id", "1"));
        Says<ArgumentException>(
            "A value of q contains \"|\", which separates the values: it would be read as two values. (Parameter 'q')",
            static () => Api.Get().QueryList("q", ["a|b"], ParameterStyle.PipeDelimited, explode: false));
        Says<ArgumentException>("\"a b\" is not a header name. (Parameter 'name')", static () => Api.Get().Header("a b", "1"));
        Says<ArgumentException>(
            "The value of header A contains a line break, control or non-ASCII character. (Parameter 'value')",
            static () => Api.Get().Header(
                "A",
                "\n"));
        Says<ArgumentException>(
            "The value of header Accept contains a line break, control or non-ASCII character. (Parameter 'value')",
            static () => Api.Get().Accept = "a\n");
        Says<ArgumentException>("\"a b\" is not a cookie name. (Parameter 'name')", static () => Api.Get().Cookie("a b", "1"));
        Says<ArgumentException>("NaN cannot be sent. (Parameter 'value')", static () => WireFormat.Number(double.NaN));
        Says<ArgumentException>("Infinity cannot be sent. (Parameter 'value')", static () => WireFormat.Number(float.PositiveInfinity));
    }

    [Fact]
    public void Of_bodies()
    {
        using var closed = new MemoryStream();
        closed.Close();
        Says<ArgumentException>("The stream cannot be read. Check that it is open. (Parameter 'content')", () => new ApiFile(closed));
        Says<ArgumentException>("\"nope\" is not a media type. (Parameter 'contentType')", static () => ApiFile.FromText("", null, "nope"));
        Says<ArgumentException>(
            "The charset \"x\" is unknown. (Parameter 'contentType')", static () => Api.Post().Text("a", "text/plain; charset=x"));
        Says<ArgumentException>(
            "The string contains a character that the charset us-ascii lacks. (Parameter 'contentType')",
            static () => Api.Post().Text("ñ", "text/plain; charset=us-ascii"));
    }

    [Fact]
    public void Of_descriptions()
    {
        Says<ArgumentException>("\"a\" is not a JSON pointer. (Parameter 'code')", static () => new ApiErrorShape(["a"], [], []));
        Says<ArgumentException>("The name \"a\" occurs twice. (Parameter 'names')", static () => JsonShape.Of("T").Optional("a").Optional("a").Build());
    }

    [Fact]
    public void Of_webhooks()
    {
        Says<ArgumentException>("At least one secret is required. (Parameter 'secrets')", static () => new HmacSignature("X"));
        Says<ArgumentException>("A secret is empty. (Parameter 'secrets')", static () => new HmacSignature("X", " "));
        Says<ArgumentException>(
            "A secret of Standard Webhooks must be Base64, with or without the prefix whsec_. (Parameter 'secret')",
            static () => new StandardWebhookSignature("?"));
    }

    [Fact]
    public void Of_absent_values() =>
        Says<InvalidOperationException>("The value is absent.", static () => _ = default(Optional<int>).Value);

    private static void Says<T>(string message, Func<object> create)
        where T : Exception => Assert.Equal(message, Assert.Throws<T>(create).Message.ReplaceLineEndings("\n"));

    private static void Says<T>(string message, Action act)
        where T : Exception => Assert.Equal(message, Assert.Throws<T>(act).Message.ReplaceLineEndings("\n"));

    private static void Transport(ApiClientOptions? options, params (string Scheme, ApiCredential Credential)[] credentials) =>
        new ApiTransport(Api.Describe(), options, credentials.ToDictionary(static one => one.Scheme, static one => one.Credential))
            .Dispose();
}
