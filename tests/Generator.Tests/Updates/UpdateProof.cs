using System.Collections.Concurrent;
using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>What a change is said to break, and what it does break: by the compiler, and by the bytes of both clients.</summary>
internal sealed class UpdateProof
{
    private const string Path = "/apis/test.yaml";
    private const string Surface = "/apis/test.surface.txt";

    private static readonly string s_listing = UpdateListing.Of(UpdateDocument.Text).ToString();

    // Many cases have the same code.
    private static readonly ConcurrentDictionary<string, Generation> s_old = new();

    private static readonly ConcurrentDictionary<string, UpdateProof> s_proofs = new();

    private UpdateProof(UpdateCase update)
    {
        var old = s_old.GetOrAdd(update.Code, static code => Generation.Run([new ApiFile(Path, UpdateDocument.Text)], Probe.Source(code)));
        Assert.Empty(Complaints(old));
        var now = Run(update.Document, update.Code);
        Findings = Of(now);
        Complaint = Complaints(now).FirstOrDefault()?.Id;
        BreaksWire = update.HasOtherMeaning || Differs(update, old, Complaint is null ? now : update.NewCode is null ? null : Run(update.Document, update.NewCode));
    }

    /// <summary>The findings, as <c>GIG0032 (12,9): text</c>.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>What the compiler says to the old code; null if it compiles.</summary>
    public string? Complaint { get; }

    /// <summary>Whether the clients do not understand each other's bytes.</summary>
    public bool BreaksWire { get; }

    /// <summary>The proof of a case. It is made once, for the test of the case and for the page.</summary>
    public static UpdateProof Of(UpdateCase update) => s_proofs.GetOrAdd(update.Change, _ => new UpdateProof(update));

    /// <summary>The findings of another document.</summary>
    public static IReadOnlyList<string> FindingsOf(string document) => Of(Run(document, "return 1;"));

    private static string[] Of(Generation generation) =>
        [.. generation.Diagnostics.Where(static diagnostic => diagnostic.Id is "GIG0032" or "GIG0033" or "GIG0034" or "GIG0035").Select(Text)];

    private static Generation Run(string document, string code) =>
        Generation.Run([new ApiFile(Path, document) { Surface = Surface }, ApiFile.Listing(Surface, s_listing)], Probe.Source(code));

    private static List<Diagnostic> Complaints(Generation generation) => [.. generation.Output.GetDiagnostics()
        .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath == "/project/Source0.cs")];

    private static string Text(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} ({start.Line + 1},{start.Character + 1}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static bool Differs(UpdateCase update, Generation before, Generation? after)
    {
        using var old = new UpdatedClient(before);
        if (after is not null)
        {
            using var now = new UpdatedClient(after);
            return old.Run(update.Answer) != now.Run(update.Answer) || Payload(update, old, now);
        }

        using var types = new UpdatedClient(Run(update.Document, "return 1;"));
        return Payload(update, old, types);
    }

    private static bool Payload(UpdateCase update, UpdatedClient old, UpdatedClient now)
    {
        if (update.Type is not { } type || update.Before is not { } payload)
            return false;
        return update.IsSent
            ? !now.Knows(type, payload)
            : !now.Reads(type, payload) || (update.After is { } after && !old.Reads(type, after));
    }
}
