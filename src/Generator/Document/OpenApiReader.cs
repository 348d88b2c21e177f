using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Diagnostics;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Gigstack.Generator.Document;

/// <summary>Bundled tree -> OpenApiDocument, through Microsoft.OpenApi: no validation rules, nothing loaded from anywhere.</summary>
internal static class OpenApiReader
{
    private static readonly Uri Location = new("file:///openapi.json");

    public static OpenApiDocument? Read(
        JsonObject root, DocumentLocator locator, ICollection<DiagnosticInfo> diagnostics, CancellationToken cancellationToken)
    {
        ReadResult result;
        try
        {
            result = Read(root, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            try
            {
                if (!new FaultyParts(root, locator, diagnostics, part => Read(part, cancellationToken)).Remove())
                {
                    throw;
                }

                result = Read(root, cancellationToken);
            }
            catch (Exception last) when (last is not OperationCanceledException)
            {
                var pointer = JsonPointer.Parse((last as OpenApiException)?.Pointer ?? "");
                diagnostics.Add(locator.Locate(pointer, Descriptors.NotOpenApi, last.Message));
                return null;
            }
        }

        var findings = new ReaderFindings(root);
        foreach (var error in result.Diagnostic?.Errors ?? [])
        {
            var (pointer, message) = findings.Of(error);
            diagnostics.Add(result.Document is null
                ? locator.Locate(pointer, Descriptors.NotOpenApi, message)
                : locator.Locate(pointer, Descriptors.Repaired, message, "it is left out"));
        }

        return result.Document;
    }

    private static ReadResult Read(JsonObject root, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        return new OpenApiJsonReader().Read(root, Location, settings);
    }
}
