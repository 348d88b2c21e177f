using System.Text.Json.Nodes;
using GigstackTests;

namespace Gigstack.Sandbox.Tests.Hosting;

public sealed class KillTests : IDisposable
{
    private const int Writers = 4;

    private static readonly int s_kills = TestSize.Of(full: 50, quick: 4);

    private readonly string _folder = Directory.CreateTempSubdirectory("gigstack-sandbox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_answered_is_there_and_nothing_is_half_there_after_each_kill()
    {
        var file = Path.Combine(_folder, "state.db");
        var written = new WrittenState();
        for (var kill = 0; kill < s_kills; kill++)
        {
            using var program = SandboxProcess.Start("--port", "0", "--data", file);
            var address = await program.ListeningAsync();
            using var reader = new WriterConnection(address);
            await written.ReadBackAsync(reader);
            await written.RepeatOpenAsync(reader);
            await WriteUntilKilledAsync(program, address, written, kill);
            CrashedFile.Copy(file, Path.Combine(_folder, "copy.db")).IsWhole();
        }

        using var last = SandboxProcess.Start("--port", "0", "--data", file);
        using var connection = new WriterConnection(await last.ListeningAsync());
        await written.ReadBackAsync(connection);
        await written.RepeatOpenAsync(connection);
        foreach (var path in (string[])["/clients", "/services", "/invoices/income"])
            await written.AreListedAsync(connection, path);
        await last.KillAsync();
        CrashedFile.Copy(file, Path.Combine(_folder, "copy.db")).IsWhole();
    }

    /// <summary>s_kills as soon as so many answers have come, while the other connections are in the middle of theirs.</summary>
    private static async Task WriteUntilKilledAsync(SandboxProcess program, string address, WrittenState written, int round)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = 1 + (round * 7 % 25);
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync)).ToList();
        await Task.WhenAny([enough.Task, .. writers]);
        await program.KillAsync();
        await Task.WhenAll(writers);

        async Task WriteAsync()
        {
            using var connection = new WriterConnection(address);
            try
            {
                while (true)
                {
                    var client = Answered(
                        await written.CreateAsync(connection, "/clients", new JsonObject { ["name"] = $"Client of round {round}" }));
                    var service = Answered(await written.CreateAsync(
                        connection, "/services", new JsonObject { ["description"] = "Consulting", ["unit_price"] = 100.50m }));
                    for (var i = 0; i < 3; i++)
                        Answered(await written.InvoiceAsync(connection, (string)client["id"]!, (string)service["id"]!));
                }
            }
            catch (Exception killed) when (killed is HttpRequestException or IOException)
            {
            }
        }

        JsonObject Answered(JsonObject document)
        {
            if (Interlocked.Decrement(ref left) == 0)
                enough.SetResult();
            return document;
        }
    }
}
