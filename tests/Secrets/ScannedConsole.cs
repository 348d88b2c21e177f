using System.Text;

namespace GigstackTests;

/// <summary>Scans what is written to the console, such as the log of a Sandbox.</summary>
internal sealed class ScannedConsole(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count)
    {
        SecretScan.Scan("console", new string(buffer, index, count));
        inner.Write(buffer, index, count);
    }

    public override void Write(string? value)
    {
        SecretScan.Scan("console", value);
        inner.Write(value);
    }

    public override void WriteLine(string? value)
    {
        SecretScan.Scan("console", value);
        inner.WriteLine(value);
    }

    public override void Flush() => inner.Flush();
}
