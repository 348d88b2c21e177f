using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Gigstack.Generator.Document;

/// <summary>Bundled tree -> OpenApiDocument, through Microsoft.OpenApi: no validation rules, nothing loaded from anywhere.</summary>
internal static class OpenApiReader
{
    private static readonly Uri Location = new("file:///openapi.json");

    public static OpenApiDocument? Read(JsonObject root, DocumentLocator locator, ICollection<DiagnosticInfo> diagnostics)
    {
        try
        {
            var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
            var result = new OpenApiJsonReader().Read(root, Location, settings);
            foreach (var error in result.Diagnostic?.Errors ?? [])
            {
                diagnostics.Add(Finding(locator, error, result.Document is null));
            }

            return result.Document;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var pointer = (exception as OpenApiException)?.Pointer ?? "";
            diagnostics.Add(locator.Locate(pointer, Descriptors.NotOpenApi, exception.Message));
            return null;
        }
    }

    private static DiagnosticInfo Finding(DocumentLocator locator, OpenApiError error, bool isFatal)
    {
        var pointer = error.Pointer ?? "";
        return isFatal
            ? locator.Locate(pointer, Descriptors.NotOpenApi, error.Message)
            : locator.Locate(pointer, Descriptors.Repaired, error.Message.TrimEnd('.'), "what can be read of it is used");
    }
}
