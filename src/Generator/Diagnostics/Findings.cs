using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Diagnostics;

/// <summary>Something to report at a place in the document; the place becomes file, line and column only at the very end.</summary>
internal sealed record Finding(DiagnosticDescriptor Descriptor, JsonPointer Pointer, string[] Arguments);

/// <summary>The findings of one document, in the order they are found.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _findings = new();

    public IReadOnlyList<Finding> All => _findings;

    public void Add(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments) =>
        _findings.Add(new Finding(descriptor, pointer, arguments));

    /// <summary>Something whose name is already used.</summary>
    public void NameTaken(JsonPointer pointer, string thing, string wanted, string name, string advice = "") =>
        Add(Descriptors.NameCollision, pointer, $"{thing} asks for the taken name '{wanted}'", $"it is called '{name}'{advice}");

    /// <summary>A construct without a C# form: named, with what was done instead.</summary>
    public void Unsupported(JsonPointer pointer, string construct, string instead) =>
        Add(Descriptors.UnsupportedConstruct, pointer, construct, instead);

    /// <summary>Takes a step for one part of the document. If the generator itself fails there, that costs this part alone.</summary>
    /// <param name="pointer">The part.</param>
    /// <param name="thing">What it is, for the message.</param>
    /// <param name="step">What to do.</param>
    /// <param name="otherwise">The result if the step fails.</param>
    public T Guard<T>(JsonPointer pointer, string thing, Func<T> step, Func<T> otherwise)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Add(Descriptors.InternalFailure, pointer, thing, failure.GetType().Name + ": " + failure.Message);
            return otherwise();
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    public void Guard(JsonPointer pointer, string thing, Action step) => Guard(
        pointer,
        thing,
        () =>
        {
            step();
            return true;
        },
        static () => false);
}
