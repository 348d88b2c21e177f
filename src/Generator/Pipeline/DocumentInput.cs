using System.Threading;
using Gigstack.Generator.Binding.Filtering;
using Gigstack.Generator.Document;
using Gigstack.Generator.Document.Overlays;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>A document of the project with the settings of one item of the project file.</summary>
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

    /// <summary>The overlays, in order. Their files are known once all files of the project are.</summary>
    public EquatableArray<OverlayInput> Overlays { get; init; }

    /// <summary>Whether the file is an overlay. It is not a document, and no <c>$ref</c> refers to it.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>Whether references can refer to the file.</summary>
    public bool IsReference => Options is null && !IsOverlay;

    /// <summary>Whether the client is generated only if no referenced assembly has it.</summary>
    public bool SkipIfReferenced { get; init; }

    /// <summary>The assembly that is compiled, which decides whether it sees the internals of others; empty if unknown.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>The namespace or the client whose types this one uses; empty for none.</summary>
    public string SharedWith { get; init; } = "";

    /// <summary>The listing of the client's surface; empty if it has none.</summary>
    public string Surface { get; init; } = "";

    /// <summary>The project file with the item; empty if unknown.</summary>
    public string DefinedIn { get; init; } = "";

    /// <summary>The client that <see cref="SharedWith"/> means. It is known once all files of the project are.</summary>
    public DocumentInput? Other { get; init; }

    /// <summary>The inputs that a file is: one per client, one if others can refer to it, and one if it is an overlay.</summary>
    public static IEnumerable<DocumentInput> Of(
        AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetOptions(file);
        var isReference = ItemMetadata.IsReference(options);
        var clients = ItemMetadata.OfClients(options).ToList();
        var isOverlay = ItemMetadata.IsOverlay(options);
        if ((!isReference && !isOverlay && clients.Count == 0) || file.GetText(cancellationToken) is not { } text)
            yield break;
        var source = new SourceDocument(file.Path, DocumentText.Of(text));
        if (isReference)
            yield return new DocumentInput(source, null);
        if (isOverlay)
            yield return new DocumentInput(source, null) { IsOverlay = true };
        foreach (var item in clients)
            yield return Client(source, item);
    }

    /// <summary>The input with an invalid setting, unless it has one already.</summary>
    public DocumentInput Refuse(string setting, string value, string advice) =>
        this with { Error = Error ?? Source.Locate(default, Descriptors.Configuration, setting, value, advice) };

    private static DocumentInput Client(SourceDocument source, ItemMetadata item)
    {
        var name = FileName(source.Path);
        var @namespace = item.Text("Namespace") is { Length: > 0 } configured ? configured : name;
        var client = item.Text("ClientName") is { Length: > 0 } clientName ? clientName : name + "Client";
        var accessibility = item.Text("Accessibility") is { Length: > 0 } access ? access.ToLowerInvariant() : "public";
        var error = Check(source, "Namespace", @namespace, Identifier.IsNamespace(@namespace), "it must be a C# namespace")
            ?? Check(source, "ClientName", client, Identifier.IsNamespace(client) && client.IndexOf('.') < 0, "it must be a C# identifier")
            ?? Check(source, "Accessibility", accessibility, accessibility is "public" or "internal", "it must be public or internal");
        var strict = item.Text("Strict").ToLowerInvariant();
        error ??= Check(source, "Strict", strict, strict is "" or "true" or "false", "it must be true or false");
        var missing = item.Text("RequiredInResponses").ToLowerInvariant();
        error ??= Check(source, "RequiredInResponses", missing, missing is "" or "fail" or "ignore", "it must be fail or ignore");
        var method = item.Text("RegistrationMethod") is { Length: > 0 } registration ? registration : "Add" + client;
        error ??= Check(
            source, "RegistrationMethod", method, Identifier.IsNamespace(method) && method.IndexOf('.') < 0, "it must be a C# identifier");
        var filter = new OperationFilter
        {
            IncludeTags = item.List("IncludeTags"),
            ExcludeTags = item.List("ExcludeTags"),
            IncludePaths = item.List("IncludePaths"),
            ExcludePaths = item.List("ExcludePaths"),
        };
        var binding = new BindingOptions(@namespace, client, accessibility)
        {
            IgnoresRequired = missing == "ignore",
            RegistrationMethod = method,
        };
        return new DocumentInput(source, binding, error)
        {
            Filter = filter,
            IsStrict = strict == "true",
            Names = item.List("Names"),
            Overlays = item.List("Overlay").Select(path => new OverlayInput(item.FullPath(path, source.Path), null)).ToEquatableArray(),
            SkipIfReferenced = item.Flag("SkipIfReferenced"),
            AssemblyName = item.Text("AssemblyName"),
            SharedWith = item.Text("SharedWith"),
            DefinedIn = item.Text("DefinedIn"),
            Surface = item.Text("Surface") is { Length: > 0 } surface ? item.FullPath(surface, source.Path) : "",
        };
    }

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
