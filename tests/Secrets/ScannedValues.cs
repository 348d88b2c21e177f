using System.Collections;
using System.Text.RegularExpressions;
using Gigstack.Runtime;
using Gigstack.Runtime.Generated;

namespace GigstackTests;

/// <summary>Scans what values of generated types print. Their properties whose name says so have secrets.</summary>
internal static partial class ScannedValues
{
    /// <summary>Scans what a value prints, for people and for the debugger.</summary>
    public static void Print(object? value)
    {
        if (!SecretScan.IsOn || value is not IPrintable printable)
            return;
        Learn(value);
        SecretScan.Scan("ToString of " + value.GetType().Name, value.ToString());
        SecretScan.Scan("DebuggerDisplay of " + value.GetType().Name, Printer.Short(printable));
    }

    private static void Learn(object value)
    {
        foreach (var property in value.GetType().GetProperties())
        {
            if (property.GetIndexParameters().Length > 0)
                continue;
            var held = property.GetValue(value);
            if (SecretName().IsMatch(property.Name) && held is string or Optional<string> or Optional<string?>)
                KnownSecrets.Learn(held.ToString()!);
            else if (held is IPrintable)
                Learn(held);
            else if (held is IEnumerable items and not string)
                LearnItems(items);
        }
    }

    private static void LearnItems(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is IPrintable)
                Learn(item);
        }
    }

    [GeneratedRegex("password|passphrase|keypass|secret|token|credential|ciec|privatekey|apikey", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
