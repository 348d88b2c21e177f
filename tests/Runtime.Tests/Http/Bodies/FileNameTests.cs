using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class FileNameTests
{
    [Theory]
    [InlineData("attachment; filename=\"a b;c.pdf\"", "a b;c.pdf")]
    [InlineData("attachment; filename=a.pdf", "a.pdf")]
    [InlineData("attachment; FILENAME = my invoice.pdf ; size=3", "my invoice.pdf")]
    [InlineData("attachment; filename=\"say \\\"hi\\\".txt\"", "say \"hi\".txt")]
    [InlineData("attachment; filename=\"ñ.pdf\"", "ñ.pdf")]
    [InlineData("attachment; filename=\"plain.pdf\"; filename*=UTF-8''%C3%B1%20a.pdf", "ñ a.pdf")]
    [InlineData("attachment; filename*=iso-8859-1'es'%F1.pdf; filename=\"plain.pdf\"", "ñ.pdf")]
    [InlineData("attachment; filename*=UTF-8''%C3%B; filename=\"plain.pdf\"", "plain.pdf")]
    [InlineData("attachment; filename*=klingon''a; filename=\"plain.pdf\"", "plain.pdf")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\folder\\a.pdf\"", "a.pdf")]
    [InlineData("attachment; filename=\"C:a.pdf\"", "a.pdf")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%5Ca%00%0A.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"folder/\"", null)]
    [InlineData("attachment; filename", null)]
    [InlineData("attachment; filename=\"a", "\"a")]
    [InlineData("attachment", null)]
    [InlineData("inline; name=\"f\"; filename=\"a=b.pdf\"", "a=b.pdf")]
    public async Task The_file_name_is_read_leniently_and_leads_nowhere(string header, string? expected)
    {
        var head = $"HTTP/1.1 200 OK\r\nContent-Disposition: {header}\r\nContent-Length: 0\r\n\r\n";
        await using var server = new WireServer(new WireReply(Encoding.UTF8.GetBytes(head)));
        using var transport = Api.Transport(server);

        await using var file = (await transport.SendForStreamAsync(Api.Get())).Value;

        Assert.Equal(expected, file.FileName);
    }
}
