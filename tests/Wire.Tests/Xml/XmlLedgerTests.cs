using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Serialization;
using WireTests.XmlLedgerApi;

namespace WireTests.Xml;

/// <summary>Our XML, and that of <see cref="XmlSerializer"/> for classes that are equal.</summary>
public sealed class XmlLedgerTests
{
    private static readonly XmlSerializer s_serializer = new(typeof(LedgerEntry));
    private static readonly string[] s_characters = ["a", "<", ">", "&", "\"", "'", "é", " ", "\t", "\n", "😀", "]]>"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_we_write_is_read_there_and_the_other_way_round(int seed)
    {
        for (var i = 0; i < 40; i++)
        {
            var theirs = Random(new Random(seed * 1000 + i));
            var text = new StringWriter();
            s_serializer.Serialize(text, theirs);
            await using var api = new Api(XmlTrip.Xml(text.ToString().Replace("utf-16", "utf-8", StringComparison.Ordinal)), WireReply.Empty(204));
            var client = new XmlLedgerClient(api.Anonymous, api.Options<XmlLedgerClientOptions>());

            // Read theirs, write it back: the first request is the value that the second one has read.
            var ours = await client.PostAsync(new() { Id = 0, Amount = 0, When = default, Lines = [] });
            Assert.Equal((theirs.Id, theirs.Currency, theirs.Amount, theirs.Rate), (ours.Id, ours.Currency, ours.Amount, ours.Rate!.Value));
            await Assert.ThrowsAsync<ApiException>(() => client.PostAsync(ours));

            using var reader = XmlReader.Create(new MemoryStream(api.Requests[1].Bytes));
            var back = (LedgerEntry)s_serializer.Deserialize(reader)!;
            Assert.Equal(Json(theirs), Json(back));
        }
    }

    private static string Json(LedgerEntry entry)
    {
        entry.When = entry.When.ToUniversalTime();
        return JsonSerializer.Serialize(entry);
    }

    private static LedgerEntry Random(Random random) => new()
    {
        Id = random.NextInt64(),
        Currency = random.Next(2) == 0 ? null : Text(random),
        Amount = Math.Round((decimal)(random.NextDouble() * 1e9), random.Next(6)),
        Rate = random.NextDouble() * Math.Pow(10, random.Next(-20, 20)),
        When = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(random.Next()),
        Due = new DateTime(2026, 1, 1).AddDays(random.Next(2000)),
        Paid = random.Next(2) == 0,
        Status = (LedgerStatus)random.Next(2),
        Key = Guid.NewGuid(),
        Data = random.Next(3) == 0 ? null : Encoding.UTF8.GetBytes(Text(random)),
        Memo = random.Next(2) == 0 ? null : Text(random),
        Limit = random.Next(2) == 0 ? null : random.Next(),
        Party = random.Next(2) == 0 ? null : new() { Name = Text(random), Parent = new() { Name = "p" } },
        Tags = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random))],
        Lines = [.. Enumerable.Range(0, random.Next(3)).Select(i => new LedgerLine
        {
            Sku = Text(random),
            Quantity = random.Next(-5, 5),
            Note = i == 0 ? null : Text(random),
        })],
    };

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => s_characters[random.Next(s_characters.Length)])) + "x";
}
