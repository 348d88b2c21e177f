using System.Diagnostics;
using System.Globalization;
using Gigstack.Benchmarks.Payload;

namespace Gigstack.Benchmarks.Calls;

/// <summary>The first call of a process: what is compiled and set up for it is part of it.</summary>
internal static class FirstCall
{
    private const int Processes = 21;

    /// <summary>Runs in the child process: makes the client and calls once.</summary>
    /// <returns>The time in microseconds.</returns>
    public static async Task<double> MeasureAsync(string which, Uri server)
    {
        var start = Stopwatch.GetTimestamp();
        if (which == "ours")
        {
            using var client = InvoiceClients.Ours(server);
            await client.Invoices.Income.GetAsync(InvoicePayload.Id).ConfigureAwait(false);
        }
        else
        {
            using var client = InvoiceClients.Bare(server);
            await InvoiceCalls.BareAsync(client).ConfigureAwait(false);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    /// <summary>The median time of ours by that of theirs, in turns.</summary>
    public static double Ratio()
    {
        using var server = new InvoiceServer();
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var process = 0; process < Processes; process++)
        {
            ours.Add(Run("ours", server.Address));
            theirs.Add(Run("bare", server.Address));
        }

        ours.Sort();
        theirs.Sort();
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"call.first: {Processes} processes each, ours {ours[Processes / 2]:0} us, theirs {theirs[Processes / 2]:0} us"));
        return ours[Processes / 2] / theirs[Processes / 2];
    }

    private static double Run(string which, Uri server)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--first", which, server.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process of {which} ended with {process.ExitCode}.");
    }
}
