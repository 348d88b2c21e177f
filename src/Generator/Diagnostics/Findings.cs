using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Diagnostics;

/// <summary>An error, a warning or an information about a document.</summary>
/// <param name="Descriptor">The descriptor.</param>
/// <param name="Pointer">The location in the bundled document. File, line and column are determined when it is reported.</param>
/// <param name="Arguments">The arguments of the descriptor's message.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, JsonPointer Pointer, string[] Arguments)
{
    /// <summary>Whether it is reported at the value of a property instead of its key.</summary>
    public bool IsAtValue { get; init; }

    /// <summary>Whether the pointer refers to the tree before it was rewritten as another version of OpenAPI.</summary>
    public bool IsBundled { get; init; }

    /// <summary>The location in a file, if it is already known. The pointer is then ignored.</summary>
    public DiagnosticInfo? Located { get; init; }
}

/// <summary>The findings of all stages about a document, in order.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _findings = new();

    public IReadOnlyList<Finding> All => _findings;

    public void Add(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments) =>
        _findings.Add(new Finding(descriptor, pointer, arguments));

    /// <summary>Adds a finding that is reported at the value of a property.</summary>
    public void AddAtValue(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments) =>
        _findings.Add(new Finding(descriptor, pointer, arguments) { IsAtValue = true });

    /// <summary>Adds a finding whose location in a file is known.</summary>
    public void Add(DiagnosticInfo located) =>
        _findings.Add(new Finding(located.Descriptor, JsonPointer.Root, [.. located.Args]) { Located = located });

    /// <summary>Adds an unsupported construct that is found while the tree is rewritten.</summary>
    public void UnsupportedInBundle(JsonPointer bundled, string problem, string outcome) =>
        _findings.Add(new Finding(Descriptors.UnsupportedConstruct, bundled, [problem, outcome]) { IsBundled = true });

    /// <summary>Keeps the locations of all findings so far, before the tree is rewritten.</summary>
    public void Settle()
    {
        for (var i = 0; i < _findings.Count; i++)
            _findings[i] = _findings[i] with { IsBundled = true };
    }

    public void AddRange(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>Reports an element that cannot have its preferred name, because another element has it.</summary>
    /// <param name="pointer">The element.</param>
    /// <param name="element">What it is, for the message.</param>
    /// <param name="wanted">The name it would have.</param>
    /// <param name="name">The name it has.</param>
    /// <param name="advice">How to give it another name; starts with a semicolon.</param>
    public void NameTaken(JsonPointer pointer, string element, string wanted, string name, string advice = "") =>
        Add(Descriptors.NameCollision, pointer, element, wanted, name, advice);

    /// <summary>Reports a construct that has no C# equivalent.</summary>
    /// <param name="pointer">The construct.</param>
    /// <param name="problem">What is not supported, as a clause.</param>
    /// <param name="outcome">What is generated instead, as a clause.</param>
    public void Unsupported(JsonPointer pointer, string problem, string outcome) =>
        Add(Descriptors.UnsupportedConstruct, pointer, problem, outcome);

    /// <summary>Runs a step for one part of the document. If the generator fails there, only this part is left out.</summary>
    /// <param name="pointer">The part.</param>
    /// <param name="thing">What it is, for the message.</param>
    /// <param name="step">The step.</param>
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

    /// <summary>Runs a step that may throw any exception. Cancellation is not caught.</summary>
    /// <param name="step">The step.</param>
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
