using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Diagnostics;

/// <summary>Something to report.</summary>
/// <param name="Descriptor">What it is.</param>
/// <param name="Pointer">Where it is in the document, after bundling. File, line and column are looked up when it is reported.</param>
/// <param name="Arguments">The arguments of the descriptor's message.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, JsonPointer Pointer, string[] Arguments)
{
    /// <summary>Whether it is shown at the value of a property instead of at its key.</summary>
    public bool IsAtValue { get; init; }

    /// <summary>Its place in a file, if that is known already; the pointer is irrelevant then.</summary>
    public DiagnosticInfo? Located { get; init; }
}

/// <summary>The findings of one document, of all stages, in the order in which they are found.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _findings = new();

    public IReadOnlyList<Finding> All => _findings;

    public void Add(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments) =>
        _findings.Add(new Finding(descriptor, pointer, arguments));

    /// <summary>A finding that is shown at the value of a property.</summary>
    public void AddAtValue(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments) =>
        _findings.Add(new Finding(descriptor, pointer, arguments) { IsAtValue = true });

    /// <summary>A finding whose place in a file is known.</summary>
    public void Add(DiagnosticInfo located) =>
        _findings.Add(new Finding(located.Descriptor, JsonPointer.Root, [.. located.Args]) { Located = located });

    public void AddRange(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>A name that is already used.</summary>
    public void NameTaken(JsonPointer pointer, string thing, string wanted, string name, string advice = "") =>
        Add(Descriptors.NameCollision, pointer, $"{thing} asks for the taken name '{wanted}'", $"it is called '{name}'{advice}");

    /// <summary>A construct without a C# form: named, with what was done instead.</summary>
    public void Unsupported(JsonPointer pointer, string construct, string instead) =>
        Add(Descriptors.UnsupportedConstruct, pointer, construct + " is not supported", instead);

    /// <summary>Cases of a union that JSON does not tell from each other.</summary>
    public void Indistinct(JsonPointer pointer, string cases, string instead) =>
        Add(Descriptors.UnsupportedConstruct, pointer, cases, instead);

    /// <summary>Takes a step for one part of the document. If the generator itself fails there, that costs this part alone.</summary>
    /// <param name="pointer">The part.</param>
    /// <param name="thing">What it is, for the message.</param>
    /// <param name="step">What to do.</param>
    /// <param name="otherwise">The result if the step fails.</param>
    public T Guard<T>(JsonPointer pointer, string thing, Func<T> step, Func<T> otherwise) => Guard(
        step,
        failure =>
        {
            Add(Descriptors.InternalFailure, pointer, thing, Describe(failure));
            return otherwise();
        });

    /// <inheritdoc cref="Guard{T}(JsonPointer, string, Func{T}, Func{T})"/>
    public void Guard(JsonPointer pointer, string thing, Action step) => Guard(
        pointer,
        thing,
        () =>
        {
            step();
            return true;
        },
        static () => false);

    /// <summary>Takes a step that may fail in any way. Cancellation is not a failure.</summary>
    /// <param name="step">What to do.</param>
    /// <param name="otherwise">The result if the step fails.</param>
    public static T Guard<T>(Func<T> step, Func<Exception, T> otherwise)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return otherwise(failure);
        }
    }

    public static string Describe(Exception failure) => failure.GetType().Name + ": " + failure.Message;
}
