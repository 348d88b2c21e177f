using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>A run that is cancelled ends soon, wherever it is. What is left of it is measured in allocated bytes, never in time.</summary>
[Collection(nameof(Alone))]
public class CancellationTests
{
    private const int Runs = 12;

    // Of the bytes of a whole run.
    private const double Soon = 0.04;

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("swagger")]
    [InlineData("files")]
    [InlineData("overlay")]
    public void Cancelled_run_ends_soon_wherever_it_is(string form)
    {
        var files = CancelledDocument.Of(form);
        Run(files, CancellationToken.None);
        var whole = -Allocated() + Run(files, CancellationToken.None);
        var late = new List<(double At, double End)>();
        for (var run = 0; run < Runs; run++)
        {
            var (at, end) = Cancelled(files, whole * run / Runs);
            if (end - at > whole * Soon)
                late.Add((at / whole, end / whole));
        }

        // Microsoft.OpenApi cannot be cancelled while it reads the tree. It is the only such part, so that all of these end where it does.
        Assert.All(late, run => Assert.InRange(run.End, late[0].End - Soon, late[0].End + Soon));
        Assert.All(late, static run => Assert.InRange(run.End - run.At, 0, 0.3));
    }

    [Fact]
    public void File_that_is_cancelled_while_it_is_handed_over_is_not_read()
    {
        using var source = new CancellationTokenSource();
        var files = CancelledDocument.Of("json");
        var whole = -Allocated() + Run(files, CancellationToken.None);
        var text = new CancellingText(files[0], source);
        var driver = CSharpGeneratorDriver.Create(
            [new GigstackGenerator().AsSourceGenerator()], [text], Consumer.ParseOptions, new FileMetadata(files));
        var before = Allocated();

        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(Consumer.Compilation(null, ""), source.Token));

        Assert.InRange(Allocated() - before, 0, whole * Soon * 2);
    }

    /// <summary>Where a run was when it had been cancelled, and where it ended, in bytes.</summary>
    private static (double At, double End) Cancelled(IReadOnlyList<ApiFile> files, double limit)
    {
        using var source = new CancellationTokenSource();
        var (start, end) = (Allocated(), 0.0);
        var thread = new Thread(() => end = Run(files, source.Token), 16 * 1024 * 1024);
        thread.Start();
        while (Allocated() - start < limit && thread.IsAlive)
            Thread.SpinWait(20);
        source.Cancel();
        var at = Allocated();
        thread.Join();
        return (at - start, end - start);
    }

    /// <summary>Runs the generator; the bytes that the process has allocated in the end.</summary>
    private static double Run(IReadOnlyList<ApiFile> files, CancellationToken cancellationToken)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new GigstackGenerator().AsSourceGenerator()],
            files.Select(static file => new InMemoryText(file)),
            Consumer.ParseOptions,
            new FileMetadata(files));
        try
        {
            driver.RunGenerators(Consumer.Compilation(null, ""), cancellationToken);
        }
        catch (OperationCanceledException)
        {
        }

        return Allocated();
    }

    private static double Allocated() => GC.GetTotalAllocatedBytes(precise: false);

    private sealed class CancellingText(ApiFile file, CancellationTokenSource source) : AdditionalText
    {
        private readonly InMemoryText _text = new(file);

        public override string Path => file.Path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default)
        {
            source.Cancel();
            return _text.GetText(cancellationToken);
        }
    }
}

/// <summary>Tests that no other test runs beside, because they count what the whole process does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
