using Gigstack.Runtime.Tests.Faults;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Messages;

/// <summary>A message quotes 64 characters of anything that came over the wire, however long it is.</summary>
public class QuotedTests
{
    private const int Long = 5_000_000;

    private static readonly string s_long = new('w', 65 * 100);

    public static TheoryData<string> Successes { get; } =
    [
        """{"id":tWWW}""", """{"id":nullWWW}""", """{"id":trueWWW' is WWW}""", """{"id":"\uWWW"}""", """{"WWW":{"WWW":1x}}""",
        """{"id":"1","a":{"WWW WWW":[tWWW]}}""", "tWWW", "WWW", "<html>WWW</html>", """{"id":{"WWW":1}}""", """{"id":"1","created_at":"WWW"}""", """{"id":"1","a":{"WWW":[{"WWW":"\uWWW"}]}}""", """{"id":["WWW"]}""", """{"id":"1"} WWW""",
    ];

    [Theory]
    [MemberData(nameof(Successes))]
    public async Task Of_a_success(string body) =>
        AssertShort((await FaultRun.OfAsync(Sort.Get, Fault.Json(body.Replace("WWW", s_long, StringComparison.Ordinal)))).Failure, 64);

    [Theory]
    [InlineData("""{"id":tWWW}""")]
    [InlineData("""{"id":1WWW}""")]
    [InlineData("""{"WWW":tWWW}""")]
    public async Task Of_a_success_of_5_MB(string body)
    {
        var failure = (await FaultRun.OfAsync(
            Sort.Get, Fault.Json(body.Replace("WWW", new string('w', Long), StringComparison.Ordinal)))).Failure;

        AssertShort(failure, 64);
        Assert.InRange(failure!.ToString().Length, 1, 20_000);
    }

    [Fact]
    public async Task Of_many_names_the_last_are_quoted()
    {
        var names = string.Concat(Enumerable.Range(0, 40).Select(static _ => """{"wwwwwwwwwwwwwwwwwwww":"""));

        AssertShort((await FaultRun.OfAsync(Sort.Get, Fault.Json("""{"id":""" + names + "x"))).Failure, 64);
    }

    [Theory]
    [InlineData("""{"error":{"code":"WWW","message":"WWW","details":{"WWW":"WWW"} } }""")]
    [InlineData("""{"error":{"code":"c","message":"m","details":["WWW","WWW"] } }""")]
    [InlineData("""{"error":"WWW","error_description":"WWW"}""")]
    [InlineData("""{"code":"WWW","message":"WWW"}""")]
    [InlineData("WWW")]
    public async Task Of_an_error(string body)
    {
        foreach (var type in (string[])["application/json", "application/problem+json", "text/plain"])
        {
            var text = body.Replace("WWW", s_long, StringComparison.Ordinal);
            var answer = Fault.Raw(
                $"HTTP/1.1 422 {new string('w', 500)}\r\nContent-Type: {type}\r\nX-Long: {s_long}\r\nContent-Length: {text.Length}\r\n\r\n{text}");
            var failure = Assert.IsAssignableFrom<ApiException>((await FaultRun.OfAsync(Sort.Get, answer)).Failure);

            AssertShort(failure, 64);
            Assert.Equal(text, failure.ResponseBody); // data stays whole
        }
    }

    [Theory]
    [InlineData("Content-Type: application/json; charset=WWW")]
    [InlineData("Content-Type: text/WWW")]
    [InlineData("Content-Encoding: WWW")]
    [InlineData("WWW")]
    public async Task Of_a_head(string header)
    {
        header = header.Replace("WWW", new string('w', 500), StringComparison.Ordinal);
        AssertShort((await FaultRun.OfAsync(Sort.Get, Fault.Raw($"HTTP/1.1 200 OK\r\n{header}\r\nContent-Length: 1\r\n\r\n{{"))).Failure, 64);
    }

    internal static void AssertShort(Exception? failure, int most = 64)
    {
        Assert.NotNull(failure);
        for (var one = failure; one is not null; one = one.InnerException)
        {
            Assert.DoesNotContain(new string('w', 65), one.Message, StringComparison.Ordinal);
            Assert.InRange(one.Message.Count(static c => c == 'w'), 0, most + "with a body that was".Count(static c => c == 'w'));
        }
    }
}
