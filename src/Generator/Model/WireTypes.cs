using System.Globalization;

namespace Gigstack.Generator.Model;

/// <summary>
/// How a value is read and written. Each kind except the last five is a scalar with one C# type and one codec in the runtime.
/// </summary>
internal enum WireKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,
    Guid,
    Base64,
    UnixTime,
    UnixTimeMilliseconds,

    /// <summary>Any JSON, kept unchanged.</summary>
    Element,

    Named,
    List,
    Map,

    /// <summary>A file in a request: a stream, not JSON.</summary>
    File,

    /// <summary>A part of a form that the caller makes: a string, a file or several.</summary>
    Part,
}

/// <summary>The table of scalar wire types. CONTRIBUTING.md describes how to add one.</summary>
internal static class WireTypes
{
    private const string Format = "global::Gigstack.Runtime.Generated.WireFormat.";
    private const string Time = "global::System.DateTimeOffset";

    private static readonly WireType?[] s_rows = [.. Enum.GetValues(typeof(WireKind)).Cast<WireKind>().Select(Row)];

    /// <summary>The row of a scalar; null for composed types and files.</summary>
    public static WireType? Find(WireKind kind) => s_rows[(int)kind];

    public static WireType Of(WireKind kind) => Find(kind) ?? throw new InvalidOperationException($"{kind} is not a scalar.");

    /// <summary>The row of a scalar.</summary>
    public static WireType Scalar(this TypeRef type) => Of(type.Kind);

    // There is no default arm, so that a kind without a row does not compile (CS8509). CS8524 is about undefined enum values.
#pragma warning disable CS8524
    private static WireType? Row(WireKind kind) => kind switch
    {
        WireKind.String =>
            new(kind, "string", JsonTokens.String)
            {
                IsValueType = false,
                Text = "$",
                HasDirectWrite = true,
                IsPlain = true,
                Constant = static value => value,
            },
        WireKind.Boolean =>
            new(kind, "bool", JsonTokens.True | JsonTokens.False)
            {
                Text = Format + "Boolean($)",
                HasDirectWrite = true,
                Constant = Boolean,
            },
        WireKind.Int32 =>
            new(kind, "int", JsonTokens.Number)
            {
                Text = Format + "Number($)",
                HasDirectWrite = true,
                Test = UnionTest.Fits,
                Width = 1,
                Constant = Int32,
            },
        WireKind.Int64 =>
            new(kind, "long", JsonTokens.Number)
            {
                Text = Format + "Number($)",
                HasDirectWrite = true,
                Test = UnionTest.Fits,
                Width = 2,
                Constant = Int64,
            },
        WireKind.Single =>
            new(kind, "float", JsonTokens.Number)
            {
                Text = Format + "Number($)",
                Test = UnionTest.RoundTrips,
                Width = 5,
                IsPlain = true,
                IsUncertain = true,
            },
        WireKind.Double =>
            new(kind, "double", JsonTokens.Number)
            {
                Text = Format + "Number($)",
                HasDirectWrite = true,
                Test = UnionTest.RoundTrips,
                Width = 6,
                IsPlain = true,
                IsUncertain = true,
            },
        WireKind.Decimal =>
            new(kind, "decimal", JsonTokens.Number)
            {
                Text = Format + "Number($)",
                HasDirectWrite = true,
                Test = UnionTest.RoundTrips,
                Width = 4,
                IsPlain = true,
                IsUncertain = true,
            },
        WireKind.DateTime => new(kind, Time, JsonTokens.String) { Text = Format + "DateTime($)", Test = UnionTest.Fits, Width = 2 },
        WireKind.Date =>
            new(kind, "global::System.DateOnly", JsonTokens.String) { Text = Format + "Date($)", Test = UnionTest.Fits, Width = 1 },
        WireKind.Time =>
            new(kind, "global::System.TimeOnly", JsonTokens.String)
            {
                Text = Format + "Time($)",
                Test = UnionTest.Fits,
                Width = 1,
                Constant = ClockConstant.Time,
            },
        WireKind.Duration =>
            new(kind, "global::System.TimeSpan", JsonTokens.String)
            {
                Text = Format + "Duration($)",
                Test = UnionTest.Fits,
                Width = 1,
                Constant = ClockConstant.Duration,
            },
        WireKind.Guid => new(kind, "global::System.Guid", JsonTokens.String) { Text = "$.ToString()", Test = UnionTest.Fits, Width = 1 },
        WireKind.Base64 =>
            new(kind, "byte[]", JsonTokens.String)
            {
                IsValueType = false,
                Text = "global::System.Convert.ToBase64String($)",
                Test = UnionTest.Fits,
                Width = 4,
                IsUncertain = true,
            },
        WireKind.UnixTime =>
            new(kind, Time, JsonTokens.Number)
            {
                Text = Format + "UnixTime($)",
                Test = UnionTest.RoundTrips,
                Width = 3,
                IsUncertain = true,
            },
        WireKind.UnixTimeMilliseconds =>
            new(kind, Time, JsonTokens.Number)
            {
                Text = Format + "UnixTimeMilliseconds($)",
                Test = UnionTest.RoundTrips,
                Width = 3,
                IsUncertain = true,
            },
        WireKind.Element =>
            new(kind, "global::System.Text.Json.JsonElement", JsonTokens.Any)
            {
                Text = null,
                HasHeader = false,
                Width = 9,
                IsPlain = true,
            },
        WireKind.Named or WireKind.List or WireKind.Map or WireKind.File or WireKind.Part => null,
    };
#pragma warning restore CS8524

    private static string? Boolean(string value) => value.ToLowerInvariant() is "true" or "false" ? value.ToLowerInvariant() : null;

    private static string? Int32(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Int64(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
