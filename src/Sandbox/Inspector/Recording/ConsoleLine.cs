using System.Globalization;

namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>A request as one line of text, without its bodies.</summary>
internal static class ConsoleLine
{
    public static string Of(RequestRecord record)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{record.At:HH:mm:ss} {record.Method} {record.Path}{record.Query} {Status(record)} {record.Duration.TotalMilliseconds:0} ms");
        if (record.Exchange.Faults.Count > 0)
            line += $" [{string.Join(", ", record.Exchange.Faults)}]";
        if (record.Check.Code is { } code)
            line += $" {code}: {string.Join("; ", record.Check.Details.DefaultIfEmpty(record.Check.Message ?? ""))}";
        // What a client sent must not become a line, or a command for the terminal.
        return string.Concat(record.Mask.Text(line).Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    private static string Status(RequestRecord record) =>
        record.Status?.ToString(CultureInfo.InvariantCulture) ?? (record.Exchange.IsReset ? "reset" : "aborted");
}
