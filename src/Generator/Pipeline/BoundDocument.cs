using System;
using System.Collections.Generic;
using System.Threading;
using Gigstack.Generator.Binding;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
using Gigstack.Generator.Model;

namespace Gigstack.Generator.Pipeline;

/// <summary>The outcome of reading and binding one document; the two parts travel apart from here on.</summary>
internal sealed record BoundDocument(ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static BoundDocument Bind(LoadedInput input, CancellationToken cancellationToken)
    {
        var diagnostics = new List<DiagnosticInfo>(input.Diagnostics);
        if (input.Loaded is null)
            return new BoundDocument(null, diagnostics.ToEquatableArray());
        diagnostics.AddRange(input.Loaded.Diagnostics);
        if (input.Loaded.Document is null)
            return new BoundDocument(null, diagnostics.ToEquatableArray());
        try
        {
            var (model, findings) = DocumentBinder.Bind(input.Loaded.Document, input.Options, cancellationToken);
            foreach (var finding in findings)
                diagnostics.Add(input.Loaded.Locator.Locate(finding.Pointer.ToString(), finding.Descriptor, finding.Arguments));
            return new BoundDocument(model, diagnostics.ToEquatableArray());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            diagnostics.Add(input.Loaded.Locator.Locate("", Descriptors.InternalFailure, "The document", failure.GetType().Name + ": " + failure.Message));
            return new BoundDocument(null, diagnostics.ToEquatableArray());
        }
    }
}
