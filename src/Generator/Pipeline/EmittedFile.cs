using System.Threading;
using Gigstack.Generator.Emit;

namespace Gigstack.Generator.Pipeline;

/// <summary>A generated file, or the failure. A failure affects only this file; an exception would affect all files.</summary>
internal sealed record EmittedFile(SourceFile? File, DiagnosticInfo? Failure)
{
    public static EmittedFile Of<T>(T part, Func<T, SourceFile> emit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Findings.Guard(
            () => new EmittedFile(emit(part), null),
            static failure => new EmittedFile(
                null, DiagnosticInfo.Nowhere(Descriptors.InternalFailure, "a generated file", Findings.Describe(failure))));
    }
}
