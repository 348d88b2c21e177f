using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Gigstack.Sandbox.Tool;

internal static class Program
{
    private const int UnusableArguments = 2;

    public static async Task<int> Main(string[] arguments)
    {
        CommandLine commandLine;
        try
        {
            commandLine = CommandLine.Parse(arguments);
        }
        catch (FormatException problem)
        {
            await Console.Error.WriteLineAsync($"{problem.Message}\n\n{CommandLine.Usage}").ConfigureAwait(false);
            return UnusableArguments;
        }

        if (commandLine.Help)
        {
            Console.WriteLine(CommandLine.Usage);
            return 0;
        }

        if (commandLine.Version)
        {
            Console.WriteLine(Version());
            return 0;
        }

        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await RunAsync(commandLine.Options, stop.Task).ConfigureAwait(false);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            await Console.Error.WriteLineAsync(problem.Message).ConfigureAwait(false);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }

    // After the plus sign is the commit.
    private static string Version() =>
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static async Task RunAsync(GigstackSandboxOptions options, Task stopped)
    {
        var sandbox = await GigstackSandbox.StartAsync(options).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            Console.WriteLine($"listening on {sandbox.BaseAddress}");
            Console.WriteLine($"test key: {sandbox.TestKey}");
            Console.WriteLine($"live key: {sandbox.LiveKey}");
            Console.WriteLine($"page: {new Uri(sandbox.BaseAddress, "/")}");
            await stopped.ConfigureAwait(false);
        }
    }
}
