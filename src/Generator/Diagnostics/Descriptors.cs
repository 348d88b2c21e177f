using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Diagnostics;

/// <summary>Every diagnostic the generator can report. An id is never reused and its meaning never changes.</summary>
internal static class Descriptors
{
    private const string Category = "OpenAPI";

    /// <summary>Arguments: the message of the parser.</summary>
    public static readonly DiagnosticDescriptor UnreadableDocument = Error(
        "GIG0001", "The document cannot be read", "The document is neither JSON nor YAML: {0}");

    /// <summary>Arguments: what is missing or wrong.</summary>
    public static readonly DiagnosticDescriptor NotOpenApi = Error(
        "GIG0002", "Not an OpenAPI document", "This is not an OpenAPI document that can be read: {0}");

    /// <summary>Arguments: the reference, why it does not resolve.</summary>
    public static readonly DiagnosticDescriptor UnresolvedReference = Error(
        "GIG0003", "A $ref cannot be resolved", "'{0}' cannot be resolved: {1}");

    /// <summary>Arguments: the reference, the path it leads to.</summary>
    public static readonly DiagnosticDescriptor MissingFile = Error(
        "GIG0004",
        "A referenced file is not part of the compilation",
        "'{0}' leads to '{1}', which is not among the AdditionalFiles: add <OpenApiReference Include=\"...\" /> for it");

    /// <summary>Arguments: the construct, what was emitted instead.</summary>
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Warning(
        "GIG0005", "An unsupported construct", "{0}: {1}");

    /// <summary>Arguments: what collides, how it was solved.</summary>
    public static readonly DiagnosticDescriptor NameCollision = Info(
        "GIG0006", "Two things ask for one name", "{0}: {1}");

    /// <summary>Arguments: the language version of the project.</summary>
    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "GIG0007",
        "The language version is too low",
        "Generated code needs C# 11 or later, and this project compiles as C# {0}: set <LangVersion>11</LangVersion> or higher");

    /// <summary>Arguments: the limit that was exceeded.</summary>
    public static readonly DiagnosticDescriptor LimitExceeded = Error(
        "GIG0008", "The document passes a limit", "The document is refused: {0}");

    /// <summary>Arguments: what was wrong, how it was read.</summary>
    public static readonly DiagnosticDescriptor ReadLeniently = Warning(
        "GIG0009", "The document is not quite right", "{0}: {1}");

    /// <summary>Arguments: the reference.</summary>
    public static readonly DiagnosticDescriptor RemoteReference = Error(
        "GIG0010",
        "A remote $ref is not fetched",
        "'{0}' is on the network, where a compiler does not go: save the document beside this one and refer to the file");

    /// <summary>Arguments: which operation or schema, what failed.</summary>
    public static readonly DiagnosticDescriptor InternalFailure = Error(
        "GIG0011", "The generator failed here", "{0} is left out because of a fault in the generator, please report it: {1}");

    /// <summary>Arguments: the setting, its value, what is allowed.</summary>
    public static readonly DiagnosticDescriptor Configuration = Error(
        "GIG0012", "A setting has a wrong value", "{0} is '{1}': {2}");

    /// <summary>Arguments: which part, why.</summary>
    public static readonly DiagnosticDescriptor UnreadablePart = Error(
        "GIG0013", "A part of the document cannot be read", "'{0}' is left out because it cannot be read: {1}");

    /// <summary>Arguments: the media type that is not used, the one that is.</summary>
    public static readonly DiagnosticDescriptor OtherMediaType = Info(
        "GIG0014", "A body in several media types", "The body may be '{0}' too; the method uses '{1}'");

    /// <summary>Arguments: the union's name.</summary>
    public static readonly DiagnosticDescriptor UnionByProperties = Info(
        "GIG0015", "Cases of a union told apart by their properties", "Some cases of '{0}' differ only in which properties are present; the best match is used");

    /// <summary>Arguments: the keyword.</summary>
    public static readonly DiagnosticDescriptor AlternativesAsOne = Info(
        "GIG0016", "Alternatives beside properties", "{0} beside properties is read as one object that may have the properties of every alternative");

    /// <summary>Arguments: the link's name, the operation it leads to.</summary>
    public static readonly DiagnosticDescriptor Link = Info(
        "GIG0017", "A link of a response", "Nothing is generated for the link '{0}': call {1} by its own method");

    /// <summary>Arguments: the header, what was done instead.</summary>
    public static readonly DiagnosticDescriptor UntypedHeader = Info(
        "GIG0018", "A response header without a type", "{0}: {1}");

    /// <summary>Arguments: the setting of the project file, why nothing matches.</summary>
    public static readonly DiagnosticDescriptor NothingMatches = Error(
        "GIG0019", "A setting matches nothing in the document", "{0}: {1}");

    /// <summary>Arguments: the keyword, what is done with values.</summary>
    public static readonly DiagnosticDescriptor UnreadKeyword = Info(
        "GIG0020", "A keyword that makes no type", "No type is made of '{0}': {1}");

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new[]
    {
        UnreadableDocument, NotOpenApi, UnresolvedReference, MissingFile, UnsupportedConstruct, NameCollision,
        LanguageVersion, LimitExceeded, ReadLeniently, RemoteReference, InternalFailure, Configuration,
        UnreadablePart, OtherMediaType, UnionByProperties, AlternativesAsOne, Link, UntypedHeader, NothingMatches, UnreadKeyword,
    }.ToDictionary(d => d.Id);

    public static IReadOnlyCollection<DiagnosticDescriptor> All => ById.Values;

    /// <summary>An error means that code is missing; warnings and information never cost code.</summary>
    public static bool IsError(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    public static DiagnosticDescriptor Get(string id) => ById[id];

    private static DiagnosticDescriptor Error(string id, string title, string format) =>
        new(id, title, format, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Nothing is lost, and nothing needs to be done.</summary>
    private static DiagnosticDescriptor Info(string id, string title, string format) =>
        new(id, title, format, Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title, string format) =>
        new(id, title, format, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
