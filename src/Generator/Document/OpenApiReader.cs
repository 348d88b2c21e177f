using System.Text.Json.Nodes;
using System.Threading;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Gigstack.Generator.Document;

/// <summary>Reads a bundled tree as an OpenApiDocument, without validation rules and without loading other files.</summary>
internal static class OpenApiReader
{
    private static readonly Uri s_location = new("file:///openapi.json");

    /// <summary>Reads a document.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="findings">Where errors of the reader are reported.</param>
    /// <param name="isReported">Whether a key at a pointer is already reported, given whether the pointer is exact.</param>
    /// <param name="cancellationToken">Cancels before reading.</param>
    public static OpenApiDocument? Read(
        JsonObject root, Findings findings, Func<JsonPointer, string, bool, bool> isReported, CancellationToken cancellationToken)
    {
        var result = Findings.Guard(
            () => Read(root, cancellationToken),
            first => Findings.Guard<ReadResult?>(
                () => WithoutUnreadableParts() ? Read(root, cancellationToken) : throw first,
                last =>
                {
                    findings.Add(Descriptors.NotOpenApi, JsonPointer.Parse((last as OpenApiException)?.Pointer ?? ""), last.Message);
                    return null;
                }));

        var errors = new ReaderFindings(root);
        foreach (var error in result?.Diagnostic?.Errors ?? [])
        {
            var (pointer, message, key) = errors.Of(error);
            if (key is not null && isReported(pointer, key, errors.Exists(pointer)))
                continue;
            if (result!.Document is null)
                findings.Add(Descriptors.NotOpenApi, pointer, message);
            else
                findings.Add(Descriptors.ReadLeniently, pointer, message, "it is ignored");
        }

        return result?.Document;

        bool WithoutUnreadableParts() => new UnreadableParts(root, findings, part => Read(part, cancellationToken)).Remove();
    }

    private static ReadResult Read(JsonObject root, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        return new OpenApiJsonReader().Read(root, s_location, settings);
    }
}
