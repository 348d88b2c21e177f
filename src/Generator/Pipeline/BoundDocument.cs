using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Gigstack.Generator.Binding;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>The outcome of reading and binding one document; the two parts travel apart from here on.</summary>
/// <param name="Model">Null when nothing can be generated.</param>
/// <param name="Errors">What the generator itself reports. Remarks, which cost nobody any code, are <see cref="OpenApiDocumentAnalyzer"/>'s.</param>
internal sealed record BoundDocument(ApiModel? Model, EquatableArray<DiagnosticInfo> Errors)
{
    public static BoundDocument Bind(LoadedInput input, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        findings.AddRange(input.Findings);
        var model = input.Api is not { } api ? null : findings.Guard(
            JsonPointer.Root,
            "The document",
            () =>
            {
                var (bound, found) = DocumentBinder.Bind(api, input.Options, cancellationToken);
                findings.AddRange(found);
                return bound;
            },
            static () => (ApiModel?)null);

        // Looking places up takes time, and nobody may ask for those of the remarks.
        DocumentRemarks.Keep(input, () => Located(Descriptors.IsRemark).ToList());
        return new BoundDocument(model, Located(static descriptor => !Descriptors.IsRemark(descriptor)).ToEquatableArray());

        IEnumerable<DiagnosticInfo> Located(Func<DiagnosticDescriptor, bool> which) =>
            findings.All.Where(finding => which(finding.Descriptor)).Select(input.Locator.Locate);
    }
}
