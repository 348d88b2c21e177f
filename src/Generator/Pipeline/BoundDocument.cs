using System.Threading;
using Gigstack.Generator.Binding;

namespace Gigstack.Generator.Pipeline;

/// <summary>A bound document. The model and the errors are separate steps afterwards.</summary>
/// <param name="Model">Null if nothing can be generated.</param>
/// <param name="Errors">The findings that the generator itself reports. <see cref="OpenApiDocumentAnalyzer"/> reports the others.</param>
internal sealed record BoundDocument(ApiModel? Model, EquatableArray<DiagnosticInfo> Errors)
{
    public static BoundDocument Bind(LoadedInput input, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        findings.AddRange(input.Findings);
        var model = input.Api is not { } api ? null : findings.Guard(
            JsonPointer.Root,
            "the document",
            () =>
            {
                var (bound, found) = DocumentBinder.Bind(api, input.Options, input.Input.Filter, cancellationToken);
                findings.AddRange(found);
                return bound;
            },
            static () => (ApiModel?)null);

        // Lazy, because locating findings takes time and the analyzer may not run.
        AnalyzerFindings.Keep(input, () => RepeatedFindings.Collapse(Located(isError: false).ToList()).ToList());
        return new BoundDocument(model, Located(isError: true).ToEquatableArray());

        IEnumerable<DiagnosticInfo> Located(bool isError) =>
            findings.All.Where(finding => IsError(finding) == isError)
                .Select(finding => input.Locator.Locate(finding) with { IsError = IsError(finding) });

        bool IsError(Finding finding) => Descriptors.IsError(finding.Descriptor)
            || (input.Input.IsStrict && Descriptors.IsErrorIfStrict(finding.Descriptor));
    }
}
