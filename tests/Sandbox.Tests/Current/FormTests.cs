using System.Net.Http.Headers;
using System.Text;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>A body that is not the form that its Content-Type announces is a 400 in the form of the API.</summary>
public sealed class FormTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n";

    public static TheoryData<string, string> Invalid => new()
    {
        { "multipart/form-data; boundary=x", "{\"name\":\"a\"}" },
        { "multipart/form-data; boundary=x", "name=a" },
        { "multipart/form-data; boundary=y", Part + "\r\nabc\r\n--x--\r\n" },
        { "multipart/form-data; boundary=x", Part + "\r\n%PDF-1.7" },
        { "multipart/form-data; boundary=x", Part + "\r\n%PDF-1.7\r\n--x" },
        { "multipart/form-data; boundary=x", Part },
        { "multipart/form-data; boundary=x", "--x\r\nContent-Dispos" },
        { "multipart/form-data; boundary=x", "--x\r\nno header\r\n\r\nabc\r\n--x--\r\n" },
        {
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nabc\r\n--x--\r\n"
        },
        { "multipart/form-data", "{}" },
        { "multipart/form-data; boundary=" + new string('b', 300), "{}" },
        { "application/x-www-form-urlencoded", new string('k', 5000) + "=1" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_body_that_is_not_its_form_is_refused(string contentType, string body)
    {
        foreach (var path in (string[])["/clients", "/invoices/income"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            var answer = await Send(request);
            Assert.Equal((400, "invalid_request_body"), (answer.Status, answer.Code));
        }
    }
}
