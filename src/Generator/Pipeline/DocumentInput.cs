using System.Threading;
using Gigstack.Generator.Binding.Filtering;
using Gigstack.Generator.Document;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>A document of the project with its settings in the project file.</summary>
/// <param name="Source">The file, compared by path and content.</param>
/// <param name="Options">The settings; null for a file that is only the target of references.</param>
/// <param name="Error">A setting with an invalid value.</param>
internal sealed record DocumentInput(SourceDocument Source, BindingOptions? Options, DiagnosticInfo? Error = null)
{
    /// <summary>The operations to generate.</summary>
    public OperationFilter Filter { get; init; } = OperationFilter.None;

    /// <summary>Whether what is missing in the document is an error.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The names that the project gives to parts of the document.</summary>
    public EquatableArray<string> Names { get; init; }

    private const string Prefix = "build_metadata.AdditionalFiles.";

    public static DocumentInput? Of(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetOptions(file);
        var kind = Read(options, "OpenApiKind");
        if (kind.Length == 0 || file.GetText(cancellationToken) is not { } text)
            return null;
        var source = new SourceDocument(file.Path, text);
        if (!kind.Equals("client", StringComparison.OrdinalIgnoreCase))
            return new DocumentInput(source, null);

        var name = FileName(file.Path);
        var @namespace = Read(options, "Namespace") is { Length: > 0 } configured ? configured : name;
        var client = Read(options, "ClientName") is { Length: > 0 } clientName ? clientName : name + "Client";
        var accessibility = Read(options, "Accessibility") is { Length: > 0 } access ? access.ToLowerInvariant() : "public";
        var error = Check(source, "Namespace", @namespace, Identifier.IsNamespace(@namespace), "it must be a C# namespace")
            ?? Check(source, "ClientName", client, Identifier.IsNamespace(client) && client.IndexOf('.') < 0, "it must be a C# identifier")
            ?? Check(source, "Accessibility", accessibility, accessibility is "public" or "internal", "it must be public or internal");
        var strict = Read(options, "Strict").ToLowerInvariant();
        error ??= Check(source, "Strict", strict, strict is "" or "true" or "false", "it must be true or false");
        var filter = new OperationFilter
        {
            IncludeTags = ListMetadata.Read(options, Prefix + "OpenApiIncludeTags"),
            ExcludeTags = ListMetadata.Read(options, Prefix + "OpenApiExcludeTags"),
            IncludePaths = ListMetadata.Read(options, Prefix + "OpenApiIncludePaths"),
            ExcludePaths = ListMetadata.Read(options, Prefix + "OpenApiExcludePaths"),
        };
        return new DocumentInput(source, new BindingOptions(@namespace, client, accessibility), error)
        {
            Filter = filter,
            IsStrict = strict == "true",
            Names = ListMetadata.Read(options, Prefix + "OpenApiNames"),
        };
    }

    /// <summary>The value of metadata; empty if it is missing.</summary>
    private static string Read(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";

    private static DiagnosticInfo? Check(SourceDocument source, string setting, string value, bool good, string advice) =>
        good ? null : source.Locate(default, Descriptors.Configuration, setting, value, advice);

    /// <summary><c>apis/pet-store.v1.yaml</c> is <c>PetStoreV1</c>.</summary>
    private static string FileName(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var dot = name.LastIndexOf('.');
        return Identifier.Pascal(dot > 0 ? name.Substring(0, dot) : name);
    }
}
