using System.Globalization;

namespace Gigstack.Sandbox.Tool;

/// <summary>The command-line arguments.</summary>
internal sealed record CommandLine(GigstackSandboxOptions Options, bool Help, bool Version)
{
    public const string Usage = """
        gigstack API v2 on localhost.

        usage: gigstack-sandbox [--port PORT] [--data FILE] [--edition current|2025-06] [--lenient] [--verbose]

          --port PORT         TCP port on 127.0.0.1; 0 (default) chooses a free port
          --data FILE         keep the state in this SQLite file; default: in memory
          --edition EDITION   current (default) or 2025-06
          --lenient           stamp almost everything; default: refuse what the SAT would refuse
          --verbose           write each request to standard error, in one line without bodies and keys
          --version           show the version
          --help              show this help

        Prints "listening on http://127.0.0.1:PORT/v2", the base address, once it accepts connections, and the address of a page that shows
        requests, state and webhooks. Any non-empty bearer token is a key; two examples are printed. SIGINT or SIGTERM stops it.
        """;

    private const string Lenient = "--lenient";
    private const string Verbose = "--verbose";

    /// <exception cref="FormatException">An argument is unknown, repeated or invalid.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is "--help" or "-h")
                return new CommandLine(new GigstackSandboxOptions(), Help: true, Version: false);
            if (name == "--version")
                return new CommandLine(new GigstackSandboxOptions(), Help: false, Version: true);
            if (name is Lenient or Verbose)
            {
                if (value is not null)
                    throw new FormatException($"{name} takes no value.");
                values[name] = "";
                continue;
            }

            if (name is not ("--port" or "--data" or "--edition"))
                throw new FormatException($"Unknown argument '{arguments[i]}'.");
            value ??= ++i < arguments.Count ? arguments[i] : throw new FormatException($"{name} needs a value.");
            if (!values.TryAdd(name, value))
                throw new FormatException($"{name} is given twice.");
        }

        return new CommandLine(
            new GigstackSandboxOptions
            {
                Port = Port(values.GetValueOrDefault("--port", "0")),
                DataFile = DataFile(values.GetValueOrDefault("--data")),
                Edition = Edition(values.GetValueOrDefault("--edition", "current")),
                Lenient = values.ContainsKey(Lenient),
                RequestLog = values.ContainsKey(Verbose) ? Console.Error : null,
            },
            Help: false,
            Version: false);
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static int Port(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new FormatException($"--port must be a number from 0 to 65535, not '{text}'.");

    private static string? DataFile(string? text) =>
        text is "" ? throw new FormatException("--data needs the path of a file.") : text;

    private static GigstackEdition Edition(string text) => text switch
    {
        "current" => GigstackEdition.Current,
        "2025-06" => GigstackEdition.June2025,
        _ => throw new FormatException($"--edition must be 'current' or '2025-06', not '{text}'."),
    };
}
