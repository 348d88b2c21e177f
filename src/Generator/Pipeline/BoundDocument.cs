using System.Threading;
using Gigstack.Generator.Binding;

namespace Gigstack.Generator.Pipeline;

/// <summary>A bound document. The model and the errors are separate steps afterwards.</summary>
/// <param name="Model">Null if nothing can be generated.</param>
/// <param name="Errors">The findings that the generator itself reports. <see cref="OpenApiDocumentAnalyzer"/> reports the others.</param>
internal sealed record BoundDocument(ApiModel? Model, EquatableArray<DiagnosticInfo> Errors)
{
    /// <summary>The path of the listing of the client's surface; empty if it has none.</summary>
    public string Surface { get; init; } = "";

    public static BoundDocument Bind(LoadedInput input, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        findings.AddRange(input.Findings);
        MemberPlaces? places = null;
        var model = input.Api is not { } api ? null : findings.Guard(
            JsonPointer.Root,
            "the document",
            () =>
            {
                var bound = DocumentBinder.Bind(api, input.Options, input.Input.Filter, cancellationToken);
                findings.AddRange(bound.Findings);
                places = bound.Places;
                return bound.Model;
            },
            static () => (ApiModel?)null);

        // Lazy, because locating findings takes time and the analyzer may not run.
        AnalyzerFindings.Keep(
            input,
            () => RepeatedFindings.Collapse(Located(isError: false).ToList()).ToList(),
            model is not null && places is not null ? new BoundSurface(model, places, input.Locator) : null);
        return new BoundDocument(model, Located(isError: true).ToEquatableArray()) { Surface = input.Input.Surface };

        IEnumerable<DiagnosticInfo> Located(bool isError) =>
            findings.All.Where(finding => IsError(finding) == isError)
                .Select(finding => SettingPlace.InProject(
                    input.Locator.Locate(finding) with { IsError = IsError(finding) }, input.Input.DefinedIn));

        bool IsError(Finding finding) => Descriptors.IsError(finding.Descriptor)
            || (input.Input.IsStrict && Descriptors.IsErrorIfStrict(finding.Descriptor));
    }
}
