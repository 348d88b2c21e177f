using Gigstack.Generator.Emit;

namespace Gigstack.Generator.Pipeline;

/// <summary>A generated file, or why there is none. A failure costs this file alone; an exception would cost all of them.</summary>
internal sealed record EmittedFile(SourceFile? File, DiagnosticInfo? Failure)
{
    public static EmittedFile Of<T>(T part, Func<T, SourceFile> emit) => Findings.Guard(
        () => new EmittedFile(emit(part), null),
        static failure => new EmittedFile(null, DiagnosticInfo.Nowhere(Descriptors.InternalFailure, "a generated file", Findings.Describe(failure))));
}
