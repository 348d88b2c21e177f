using System.Globalization;

namespace Gigstack.Generator.Model;

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
        WireKind.Int32 => Integer(kind, "int", 1, Int32) with { HasDirectWrite = true },
        WireKind.Int64 => Integer(kind, "long", 2, Int64) with { HasDirectWrite = true },
        WireKind.UInt32 => Integer(kind, "uint", 1, UInt32),
        WireKind.UInt64 => Integer(kind, "ulong", 2, UInt64),
        WireKind.Single => Real(kind, "float", 5),
        WireKind.Double => Real(kind, "double", 6) with { HasDirectWrite = true },
        WireKind.Decimal => Real(kind, "decimal", 4) with { HasDirectWrite = true },
        WireKind.DateTime => Clock(kind, Time) with { Width = 2 },
        WireKind.Date => Clock(kind, "global::System.DateOnly"),
        WireKind.Time => Clock(kind, "global::System.TimeOnly") with { Constant = ClockConstant.Time },
        WireKind.Duration => Clock(kind, "global::Gigstack.Runtime.IsoDuration") with { Constant = ClockConstant.Duration },
        WireKind.ClockSpan => Clock(kind, "global::System.TimeSpan"),
        WireKind.HttpDate => Clock(kind, Time),
        WireKind.Guid => new(kind, "global::System.Guid", JsonTokens.String) { Text = "$.ToString()", Test = UnionTest.Fits, Width = 1 },
        WireKind.Base64 => Bytes(kind, "global::System.Convert.ToBase64String($)"),
        WireKind.Base64Url => Bytes(kind, Format + "Base64Url($)"),
        WireKind.UnixTime or WireKind.UnixTimeMilliseconds =>
            new(kind, Time, JsonTokens.Number)
            {
                Text = $"{Format}{kind}($)",
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

    private static WireType Integer(WireKind kind, string name, int width, Func<string, string?> constant) =>
        new(kind, name, JsonTokens.Number)
        {
            Text = Format + "Number($)",
            Test = UnionTest.Fits,
            Width = width,
            Constant = constant,
        };

    private static WireType Real(WireKind kind, string name, int width) =>
        new(kind, name, JsonTokens.Number)
        {
            Text = Format + "Number($)",
            Test = UnionTest.RoundTrips,
            Width = width,
            IsPlain = true,
            IsUncertain = true,
        };

    private static WireType Clock(WireKind kind, string name) =>
        new(kind, name, JsonTokens.String) { Text = $"{Format}{kind}($)", Test = UnionTest.Fits, Width = 1 };

    private static WireType Bytes(WireKind kind, string text) =>
        new(kind, "byte[]", JsonTokens.String)
        {
            IsValueType = false,
            Text = text,
            Test = UnionTest.Fits,
            Width = 4,
            IsUncertain = true,
        };

    private static string? Boolean(string value) => value.ToLowerInvariant() is "true" or "false" ? value.ToLowerInvariant() : null;

    private static string? Int32(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Int64(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? UInt32(string value) =>
        uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? UInt64(string value) =>
        ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
