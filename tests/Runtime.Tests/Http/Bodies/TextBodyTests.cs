using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class TextBodyTests
{
    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8")]
    [InlineData("text/csv; header=present", "text/csv; header=present; charset=utf-8")]
    [InlineData("text/plain; charset=UTF-8", "text/plain; charset=UTF-8")]
    [InlineData("application/xml", "application/xml")]
    [InlineData("application/vnd.api+json", "application/vnd.api+json")]
    [InlineData("text/*", "text/plain; charset=utf-8")]
    [InlineData("*/*", "text/plain; charset=utf-8")]
    [InlineData("application/xml, text/plain", "application/xml")]
    public async Task Texts_are_sent_in_utf8(string declared, string contentType)
    {
        var sent = await SentBody.Of(SentBody.Post().Text("<ñ>🦙\r\n", declared));

        Assert.Equal(contentType, sent.Header("Content-Type"));
        Assert.Equal("<ñ>🦙\r\n"u8.ToArray(), sent.Bytes);
        Assert.Equal("10", sent.Header("Content-Length"));
    }

    [Theory]
    [InlineData("iso-8859-1", "F1E9")]
    [InlineData("windows-1252", "F1E9")]
    [InlineData("utf-16", "F100E900")]
    [InlineData("\"utf-8\"", "C3B1C3A9")]
    public async Task Texts_are_encoded_in_the_charset_of_their_type(string charset, string hex)
    {
        var sent = await SentBody.Of(SentBody.Post().Text("ñé", $"text/plain; charset={charset}"));

        Assert.Equal(hex, Convert.ToHexString(sent.Bytes));
        Assert.Equal($"text/plain; charset={charset}", sent.Header("Content-Type"));
    }

    [Theory]
    [InlineData("text/plain; charset=klingon")]
    [InlineData("text/plain; charset=us-ascii")]
    [InlineData("text")]
    [InlineData("")]
    [InlineData("text/plain\r\nX-Evil: 1")]
    public void Types_that_cannot_carry_the_text_are_refused(string contentType)
    {
        Assert.Throws<ArgumentException>(nameof(contentType), () => SentBody.Post().Text("ñ", contentType));
        Assert.Throws<ArgumentException>(nameof(contentType), () => ApiFile.FromText("ñ", null, contentType));
    }

    [Fact]
    public async Task An_empty_text_is_a_body()
    {
        var sent = await SentBody.Of(SentBody.Post().Text("", "text/plain"));

        Assert.Equal(("0", "text/plain; charset=utf-8"), (sent.Header("Content-Length"), sent.Header("Content-Type")));
    }

    [Fact]
    public async Task Forms_are_encoded_as_the_url_standard_says()
    {
        var sent = await SentBody.Of(SentBody.Post().Form(new FormBody()
            .Add("a b", "c d").Add("none", (string?)null).Add("empty", "").Add("kept", "*-._aZ09").Add("escaped", "~!'()&=+,/?%\r\n").Add(
                "ñ",
                "🦙")));

        Assert.Equal("application/x-www-form-urlencoded", sent.Header("Content-Type"));
        Assert.Equal(
            "a+b=c+d&empty=&kept=*-._aZ09&escaped=%7E%21%27%28%29%26%3D%2B%2C%2F%3F%25%0D%0A&%C3%B1=%F0%9F%A6%99",
            Encoding.ASCII.GetString(sent.Bytes));
    }

    [Fact]
    public async Task Lists_in_forms_are_exploded_or_joined()
    {
        var sent = await SentBody.Of(SentBody.Post().Form(new FormBody()
            .Add("a", ["1", "2 3", ""]).Add("b", ["1", "2,3", ""], explode: false).Add("c", (IEnumerable<string>?)null)
            .Add("d", [], explode: false).Add("e", [])));

        Assert.Equal("a=1&a=2+3&a=&b=1,2%2C3,", sent.Body);
    }

    [Fact]
    public async Task A_form_without_fields_is_empty()
    {
        var sent = await SentBody.Of(SentBody.Post().Form(new FormBody()));

        Assert.Equal(("0", "application/x-www-form-urlencoded"), (sent.Header("Content-Length"), sent.Header("Content-Type")));
    }

    [Fact]
    public async Task A_body_is_what_it_was_when_it_was_given()
    {
        var form = new FormBody().Add("a", "1");
        var multipart = new MultipartBody().Text("a", "1");
        ApiRequest first = SentBody.Post().Form(form), second = SentBody.Post().Multipart(multipart);
        form.Add("b", "2");
        multipart.Text("b", "2");

        Assert.Equal("a=1", (await SentBody.Of(first)).Body);
        Assert.DoesNotContain("\"b\"", (await SentBody.Of(second)).Body, StringComparison.Ordinal);
    }
}
