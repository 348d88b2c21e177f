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
        var findings = new List<Finding>(input.Findings);
        ApiModel? model = null;
        if (input.Api is { } api)
        {
            var guard = new Findings();
            model = guard.Guard(
                JsonPointer.Root,
                "The document",
                () =>
                {
                    var (bound, ofBinding) = DocumentBinder.Bind(api, input.Options, cancellationToken);
                    findings.AddRange(ofBinding);
                    return bound;
                },
                static () => (ApiModel?)null);
            findings.AddRange(guard.All);
        }

        // Looking places up takes time, and nobody may ask for those of the remarks.
        DocumentRemarks.Keep(input, () => Located(Descriptors.IsRemark).ToList());
        return new BoundDocument(model, Located(static descriptor => !Descriptors.IsRemark(descriptor)).ToEquatableArray());

        IEnumerable<DiagnosticInfo> Located(Func<DiagnosticDescriptor, bool> which) =>
            input.Diagnostics.Where(one => which(one.Descriptor)).Concat(findings.Where(finding => which(finding.Descriptor))
                .Select(finding => input.Locator!.Locate(finding.Pointer, finding.Descriptor, finding.Arguments)));
    }
}
