using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Binding;

/// <summary>Something to report at a place in the document; the place becomes file, line and column only at the very end.</summary>
internal sealed record Finding(DiagnosticDescriptor Descriptor, Pointer Pointer, string[] Arguments);

/// <summary>The findings of one binding, in the order of the document.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _findings = new();

    public IReadOnlyList<Finding> All => _findings;

    public void Add(DiagnosticDescriptor descriptor, Pointer pointer, params string[] arguments) =>
        _findings.Add(new Finding(descriptor, pointer, arguments));

    /// <summary>A thing that is called otherwise than by the rules alone.</summary>
    public void NameTaken(Pointer pointer, string thing, string wanted, string name, string advice = "") =>
        Add(Diagnostics.Descriptors.NameCollision, pointer, $"{thing} asks for the taken name '{wanted}'", $"it is called '{name}'{advice}");

    /// <summary>A construct without a C# form: named, with what was done instead.</summary>
    public void Unsupported(Pointer pointer, string construct, string instead) =>
        Add(Diagnostics.Descriptors.UnsupportedConstruct, pointer, construct + " is not supported", instead);

    /// <summary>Cases of a union that JSON does not tell from each other.</summary>
    public void Indistinct(Pointer pointer, string cases, string instead) =>
        Add(Diagnostics.Descriptors.UnsupportedConstruct, pointer, cases, instead);
}
