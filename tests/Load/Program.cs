// Programs that run long: what they print is for the closing note of a change.
// dotnet run -c Release --project tests/Load -- COMMAND [ARGUMENTS]
using Gigstack.Load;
using Gigstack.Load.Files;
using Gigstack.Load.Ledger;
using Gigstack.Load.Pages;
using Gigstack.Load.Storm;

var arguments = args[1..];
return args is [var command, ..]
    ? command switch
    {
        // The server of a command, in a process of its own: its memory is not counted.
        "serve" when arguments[0] == "storm" => await ServerProcess.ServeAsync(StormServer.Start()),
        "serve" => await ServerProcess.ServeAsync(ServersOf(arguments[0])),
        "pages" => await Measured.RunAsync(command, arguments, PagesCommand.RunAsync),
        "files" => await Measured.RunAsync(command, arguments, FilesCommand.RunAsync),
        "storm" => await Measured.RunAsync(command, arguments, StormCommand.RunAsync),
        "ledger" => await LedgerCommand.RunAsync(arguments),
        _ => Unknown(command),
    }
    : Unknown("(none)");

static Action<Microsoft.AspNetCore.Builder.WebApplication> ServersOf(string command) => command switch
{
    "pages" => PagesServer.Map,
    "files" => FilesServer.Map,
    _ => throw new ArgumentException($"There is no server for {command}.", nameof(command)),
};

static int Unknown(string command)
{
    Console.Error.WriteLine($"Unknown command: {command}. Use pages, files, ledger or storm.");
    return 2;
}
