using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>A value of a format beside a plain type: whichever case it is, the characters that came are the characters that are
/// written.</summary>
public class UnionRoundTripTests
{
    private const string Byte = "{ type: string, format: byte }";
    private const string DateTime = "{ type: string, format: date-time }";
    private const string Date = "{ type: string, format: date }";
    private const string Uuid = "{ type: string, format: uuid }";
    private const string Text = "{ type: string, title: String }";
    private const string Listed = "{ type: string, enum: [auto, none], title: Listed }";
    private const string Int32 = "{ type: integer, format: int32, title: Int32 }";
    private const string Int64 = "{ type: integer, title: Int64 }";
    private const string UnixTime = "{ type: integer, format: unix-time }";
    private const string UnixTimeMilliseconds = "{ type: integer, format: unix-time-ms }";
    private const string Decimal = "{ type: number, format: decimal, title: Decimal }";
    private const string Single = "{ type: number, format: float, title: Single }";
    private const string Number = "{ type: number, title: Double }";
    private const string Any = "{ title: Any }";

    private const string Base64Texts = """
        Base64 "dXNlcg=="
        Base64 "user"
        Base64 "a+/b"
        Base64 "a+\/b"
        Base64 "YQ\u003d="
        String "user name"
        String " dXNl"
        String "dXNl\n"
        String "dXNl\u0020"
        String "dXNlcg"
        String "dXNlcj=="
        String "dXNl=cg="
        String "a-_b"
        String "=="
        String "\u00e9abc"
        """;

    private const string DateTimeTexts = """
        DateTime "2024-01-01T00:00:00.000Z"
        DateTime "2024-01-01T00:00:00.1234567Z"
        DateTime "2024-01-01T00:00:00.120+02:00"
        DateTime "2024-01-01T00:00:00.000\u005a"
        String "2024-01-01T00:00:00Z"
        String "2024-01-01T00:00:00.1Z"
        String "2024-01-01T00:00:00.000+00:00"
        String "2024-01-01T00:00:00.000-00:00"
        String "2024-01-01T00:00:00.000"
        String "2024-01-01t00:00:00.000z"
        String "2024-01-01 00:00:00.000Z"
        String "2024-01-01T00:00:00,000Z"
        String "2024-01-01T00:00:00.000+0200"
        String "2024-01-01T23:59:60.000Z"
        String "2024-01-01T00:00:00.12345678Z"
        String "2024-01-01"
        String " 2024-01-01T00:00:00.000Z"
        """;

    private const string UuidTexts = """
        Guid "0a000000-0000-0000-0000-00000000000f"
        String "0A000000-0000-0000-0000-00000000000F"
        String "{0a000000-0000-0000-0000-00000000000f}"
        String "0a00000000000000000000000000000f"
        String "urn:uuid:0a000000-0000-0000-0000-00000000000f"
        """;

    private const string DateTexts = """
        Date "2024-02-29"
        Date "2024-02\u002d29"
        String "2023-02-29"
        String "2024-2-9"
        String "2024-02-29 "
        String "2024-02-29T00:00:00.000Z"
        """;

    [Theory]
    [InlineData(Byte, Text, Base64Texts)]
    [InlineData(Text, Byte, Base64Texts)]
    [InlineData(DateTime, Text, DateTimeTexts)]
    [InlineData(Text, DateTime, DateTimeTexts)]
    [InlineData(Uuid, Text, UuidTexts)]
    [InlineData(Date, Text, DateTexts)]
    [InlineData(Byte, Listed, "Listed \"auto\"\nBase64 \"user\"\nListed \"user name\"")]
    [InlineData(
        Uuid,
        Listed,
        "Listed \"auto\"\nGuid \"0a000000-0000-0000-0000-00000000000f\"\nListed \"0A000000-0000-0000-0000-00000000000F\"")]
    [InlineData(DateTime, Any, "DateTime \"2024-01-01T00:00:00.000Z\"\nAny \"2024-01-01T00:00:00Z\"\nAny 1.10\nAny [1.0]")]
    public void String_is_written_as_it_came(string format, string plain, string texts)
    {
        Assert.Equal(texts, Read(format, plain, texts));
    }

    [Theory]
    [InlineData(Int64, Number, "Int64 5\nInt64 -9223372036854775808\nDouble -0\nDouble 0.1\nDouble 1E+300")]
    [InlineData(Int32, Number, "Int32 0\nInt32 -2147483648\nDouble 2147483648\nDouble -0")]
    [InlineData(Int32, Int64, "Int32 2147483647\nInt64 2147483648")]
    [InlineData(Int64, Decimal, "Int64 5\nDecimal 5.0\nDecimal 1500.00\nDecimal 9223372036854775808")]
    [InlineData(
        Decimal,
        Number,
        "Decimal 1.10\nDecimal 0.00\nDecimal 5\nDecimal 0.1234567890123456789012345678\nDouble 1E+300\nDouble 5E-324")]
    [InlineData(Number, Decimal, "Decimal 1.10\nDouble 1E+300")]
    [InlineData(Single, Number, "Single 0.1\nSingle 5\nDouble 1.23456789\nDouble 16777217\nDouble 1E+300")]
    [InlineData(Number, Single, "Single 0.1\nDouble 1.23456789")]
    [InlineData(Decimal, Single, "Decimal 1.10\nDecimal 16777217\nSingle 1E+30")]
    [InlineData(UnixTime, Int64, "Int64 1700000000\nInt64 5\nInt64 -9223372036854775808")]
    [InlineData(UnixTimeMilliseconds, Int32, "Int32 5\nInt32 0")]
    [InlineData(UnixTime, Number, "UnixTime 1700000000\nUnixTime -1\nDouble 1.5\nDouble -0\nDouble 999999999999999")]
    [InlineData(Number, UnixTimeMilliseconds, "UnixTimeMilliseconds 1700000000000\nDouble 1.5\nDouble 1E+20")]
    [InlineData(Number, Any, "Double 0.1\nAny 1.10\nAny 1.0\nAny 12345678901234567890\nDouble -0\nAny \"x\"")]
    [InlineData(Int64, Any, "Int64 5\nAny -0\nAny 5.0\nAny 1e2")]
    public void Number_is_written_as_it_came(string narrow, string wide, string texts)
    {
        Assert.Equal(texts, Read(narrow, wide, texts));
    }

    [Fact]
    public void Format_without_a_plain_string_takes_what_it_can_read()
    {
        const string Texts = "DateTime \"2024-01-01T00:00:00Z\"\nGuid \"0A000000-0000-0000-0000-00000000000F\"";

        Assert.Equal("DateTime \"2024-01-01T00:00:00.000Z\"\nGuid \"0a000000-0000-0000-0000-00000000000f\"", Read(Uuid, DateTime, Texts));
    }

    /// <summary>For each text of the table its case, and what is written.</summary>
    private static string Read(string first, string second, string texts)
    {
        var jsons = texts.Split('\n').Select(static line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var list = string.Join(", ", jsons.Select(static json => SymbolDisplay.FormatLiteral(json, quote: true)));
        return Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas($"Amount: {{ anyOf: [{first}, {second}] }}"))], Probe.Source(string.Create(CultureInfo.InvariantCulture, $$"""
            string Of(string json)
            {
                object amount = Gigstack.Runtime.Generated.JsonText.Read(json, Amount.JsonCodec.Instance);
                var names = typeof(Amount).GetMethods().Where(method => method.Name.StartsWith("TryGet") && (bool)method.Invoke(amount, new object?[1])!).Select(method => method.Name.Substring(6));
                var written = Gigstack.Runtime.Generated.JsonText.WriteString((Amount)amount, Amount.JsonCodec.Instance);

                // Escapes are no part of a string.
                var same = json[0] == '"' ? Read<string>(json) == Read<string>(written) : json == written;
                return string.Join(",", names) + " " + (same ? json : written);
            }
            return string.Join("\n", new[] { {{list}} }.Select(Of));
            """))).MustCompile().Execute();
    }
}
