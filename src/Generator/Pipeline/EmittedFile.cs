using System;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Emit;

namespace Gigstack.Generator.Pipeline;

/// <summary>A file, or why there is none: a fault in one costs that one, where an exception would cost all.</summary>
internal sealed record EmittedFile(SourceFile? File, DiagnosticInfo? Failure)
{
    public static EmittedFile Of<T>(T part, Func<T, SourceFile> emit)
    {
        try
        {
            return new EmittedFile(emit(part), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new EmittedFile(null, DiagnosticInfo.Nowhere(Descriptors.InternalFailure, "A generated file", failure.GetType().Name + ": " + failure.Message));
        }
    }
}
