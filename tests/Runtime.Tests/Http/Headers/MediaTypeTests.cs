namespace Gigstack.Runtime.Tests.Http.Headers;

public class MediaTypeTests
{
    [Theory]
    [InlineData("application/pdf", null, "application/pdf")]
    [InlineData("application/pdf", "image/png", "image/png")]
    [InlineData("application/pdf", "*/*", "application/pdf")]
    [InlineData("image/png", "image/*", "image/png")]
    [InlineData("image/png", "text/csv, image/*, text/plain", "image/png")]
    [InlineData("image/png; q=1", "text/csv, image/png", "image/png; q=1")]
    [InlineData("application/pdf", "image/*, text/csv, text/plain", "text/csv")]
    [InlineData("application/pdf", "image/*, audio/*", "application/pdf")]
    public void A_file_keeps_its_media_type_if_the_document_allows_it(string own, string? declared, string expected) =>
        Assert.Equal(expected, MediaType.OfFile(own, declared, "file"));

    [Theory]
    [InlineData("*/*", "text/csv", true)]
    [InlineData("text/csv", "TEXT/CSV; charset=utf-8", true)]
    [InlineData("text/*", "text/csv", true)]
    [InlineData("text/*", "application/text", false)]
    [InlineData("text/csv", "text/csv2", false)]
    [InlineData("text/", "text/csv", false)]
    public void A_range_covers_its_media_types(string range, string mediaType, bool expected) =>
        Assert.Equal(expected, MediaType.Covers(range, mediaType));

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("text/plain\r\nX: 1")]
    [InlineData("text/\u00e1")]
    public void Other_text_is_refused(string text) => Assert.Throws<ArgumentException>("file", () => MediaType.Checked(text, "file"));

    [Fact]
    public void Other_text_is_refused_in_a_list_too() =>
        Assert.Throws<ArgumentException>("file", () => MediaType.OfFile("a/b", "image/*, text", "file"));
}
