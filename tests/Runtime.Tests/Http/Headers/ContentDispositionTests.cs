namespace Gigstack.Runtime.Tests.Http.Headers;

public class ContentDispositionTests
{
    [Theory]
    [InlineData("a; filename=a.pdf; filename=b.pdf", "a.pdf")]
    [InlineData("a; filename*=UTF-8''a.pdf; filename*=UTF-8''b.pdf", "a.pdf")]
    [InlineData("a; filename=\"say \\\"; b.pdf\"", "say \"; b.pdf")]
    [InlineData("a; filename=\"folder\\\\b.pdf\"", "b.pdf")]
    [InlineData("a; filename=\"Ā.pdf\"", "Ā.pdf")]
    [InlineData("a; filename=\"aĀ.pdf\"", "aĀ.pdf")]
    [InlineData("a; filename=\"é.pdf\"", "é.pdf")]
    [InlineData("a; filename=\"Ã©.pdf\"", "é.pdf")]
    [InlineData("a; filename*=UTF-8''a~b.pdf", "a~b.pdf")]
    [InlineData("a; filename*=UTF-8''ñ.pdf", null)]
    [InlineData("a; filename*=UTF-8''a%4", null)]
    [InlineData("a; filename*=UTF-8''a%41", "aA")]
    [InlineData("a; filename=\"C:\"", null)]
    [InlineData("a; filename=\"C:a\"", "a")]
    [InlineData("a; filename=\"1:a\"", "1:a")]
    [InlineData("a; filename=\".\"", null)]
    [InlineData("a; filename=\"..\"", null)]
    [InlineData("a; filename=\"...\"", "...")]
    [InlineData(null, null)]
    public void The_name_is_what_the_server_means(string? header, string? expected) =>
        Assert.Equal(expected, ContentDispositionFileName.Of(header));
}
