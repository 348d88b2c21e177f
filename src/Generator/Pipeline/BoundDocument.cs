using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Gigstack.Generator.Binding;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
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
        var found = new List<DiagnosticInfo>(input.Diagnostics);
        var findings = (IReadOnlyList<Finding>)[];
        ApiModel? model = null;
        if (input.Loaded is { } loaded)
        {
            found.AddRange(loaded.Diagnostics);
            try
            {
                if (loaded.Document is { } document)
                    (model, findings) = DocumentBinder.Bind(document, input.Options, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                found.Add(loaded.Locator.Locate("", Descriptors.InternalFailure, "The document", failure.GetType().Name + ": " + failure.Message));
            }
        }

        // Looking places up takes time, and nobody may ask for those of the remarks.
        DocumentRemarks.Keep(input, () => Located(Descriptors.IsRemark).ToList());
        return new BoundDocument(model, Located(static descriptor => !Descriptors.IsRemark(descriptor)).ToEquatableArray());

        IEnumerable<DiagnosticInfo> Located(Func<DiagnosticDescriptor, bool> which) =>
            found.Where(one => which(one.Descriptor)).Concat(findings.Where(finding => which(finding.Descriptor))
                .Select(finding => input.Loaded!.Locator.Locate(finding.Pointer.ToString(), finding.Descriptor, finding.Arguments)));
    }
}
