using Microsoft.CodeAnalysis;
using static Gigstack.Generator.Diagnostics.Rule;

namespace Gigstack.Generator.Diagnostics;

/// <summary>Every diagnostic that the generator can report. IDs are never reused, and their meaning never changes.</summary>
internal static class Descriptors
{
    /// <summary>Arguments: the message of the parser.</summary>
    public static readonly DiagnosticDescriptor UnreadableDocument = Error(
        "GIG0001", "The document cannot be read", "The file is neither valid JSON nor valid YAML: {0}");

    /// <summary>Arguments: the reason.</summary>
    public static readonly DiagnosticDescriptor NotOpenApi = Error(
        "GIG0002", "Not an OpenAPI document", "The file is not a supported OpenAPI document: {0}");

    /// <summary>Arguments: the reference, the reason, what is generated instead.</summary>
    public static readonly DiagnosticDescriptor UnresolvedReference = Warning(
        "GIG0003", "A $ref cannot be resolved", "'{0}' cannot be resolved: {1}; {2}");

    /// <summary>Arguments: the reference, the path it refers to, what is generated instead.</summary>
    public static readonly DiagnosticDescriptor MissingFile = Warning(
        "GIG0004",
        "A referenced file is not part of the project",
        "'{0}' refers to '{1}', which is not part of the project: add <OpenApiClientReference Include=\"...\" /> for it; until then, {2}");

    /// <summary>Arguments: the problem, what is generated instead.</summary>
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Warning(
        "GIG0005", "Unsupported construct", "{0}; {1}");

    /// <summary>Arguments: the element, the name it would have, the name it has, advice (may be empty).</summary>
    public static readonly DiagnosticDescriptor NameCollision = Info(
        "GIG0006", "A name is already used", "{0} would be named '{1}', which is already used; it is named '{2}'{3}");

    /// <summary>Arguments: the language version of the project.</summary>
    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "GIG0007",
        "The language version is too low",
        "Generated code requires C# 11 or later, but this project uses C# {0}: set <LangVersion>11</LangVersion> or later");

    /// <summary>Arguments: the limit that was exceeded.</summary>
    public static readonly DiagnosticDescriptor LimitExceeded = Error(
        "GIG0008", "A limit was exceeded", "A limit was exceeded: {0}");

    /// <summary>Arguments: what is wrong, how it was read.</summary>
    public static readonly DiagnosticDescriptor ReadLeniently = Warning(
        "GIG0009", "The document was read leniently", "The document was read leniently: {0}; {1}");

    /// <summary>Arguments: the reference, what is generated instead.</summary>
    public static readonly DiagnosticDescriptor RemoteReference = Warning(
        "GIG0010",
        "A remote $ref is not downloaded",
        "'{0}' is remote, and remote references are not downloaded: save the file in the project and refer to it; until then, {1}");

    /// <summary>Arguments: the operation or schema, the exception.</summary>
    public static readonly DiagnosticDescriptor InternalFailure = Error(
        "GIG0011", "Internal generator error", "Internal generator error: {0} is left out; please report it with the document ({1})");

    /// <summary>Arguments: the setting, its value, the allowed values.</summary>
    public static readonly DiagnosticDescriptor Configuration = Error(
        "GIG0012", "Invalid setting", "{0} has the invalid value '{1}': {2}");

    /// <summary>Arguments: the part, the reason.</summary>
    public static readonly DiagnosticDescriptor UnreadablePart = Warning(
        "GIG0013", "A part of the document cannot be read", "'{0}' cannot be read and is left out: {1}");

    /// <summary>Arguments: the unused media type, the used one.</summary>
    public static readonly DiagnosticDescriptor OtherMediaType = Info(
        "GIG0014", "The request body has several media types", "The request body can also be sent as '{0}'; the method sends '{1}'");

    /// <summary>Arguments: the union's name.</summary>
    public static readonly DiagnosticDescriptor UnionByProperties = Info(
        "GIG0015",
        "Cases of a union differ only in their properties",
        "Some cases of '{0}' differ only in which properties are present; the best match is used");

    /// <summary>Arguments: the keyword.</summary>
    public static readonly DiagnosticDescriptor AlternativesAsOne = Info(
        "GIG0016",
        "'oneOf' or 'anyOf' next to 'properties'",
        "'{0}' next to 'properties' or in 'allOf' is read as one type with the properties of every alternative");

    /// <summary>Arguments: the name of the link, the linked operation.</summary>
    public static readonly DiagnosticDescriptor Link = Info(
        "GIG0017", "Links are not generated", "No code is generated for the link '{0}'; call {1} instead");

    /// <summary>Arguments: the problem, what is generated instead.</summary>
    public static readonly DiagnosticDescriptor UntypedHeader = Info(
        "GIG0018", "A response header has no type", "{0}; {1}");

    /// <summary>Arguments: the entry and the setting of the project file, the reason.</summary>
    public static readonly DiagnosticDescriptor NothingMatches = Error(
        "GIG0019", "A setting matches nothing in the document", "{0}: {1}");

    /// <summary>Arguments: the keyword, how values are handled.</summary>
    public static readonly DiagnosticDescriptor UnreadKeyword = Info(
        "GIG0020", "A keyword does not affect the generated type", "'{0}' does not affect the generated type: {1}");

    /// <summary>Arguments: the client, the assembly.</summary>
    public static readonly DiagnosticDescriptor ReferencedClient = Info(
        "GIG0021", "A referenced assembly has the client", "'{0}' is not generated, because the referenced assembly '{1}' has it");

    /// <summary>Arguments: the security scheme.</summary>
    public static readonly DiagnosticDescriptor MutualTls = Info(
        "GIG0022",
        "Mutual TLS belongs to the connection",
        "The security scheme '{0}' is a client certificate: set it on the handler of the HttpClient");

    /// <summary>Arguments: the media type that no method asks for, the one that is asked for.</summary>
    public static readonly DiagnosticDescriptor OtherResponseMediaType = Info(
        "GIG0023", "A response has several media types", "The response can also be '{0}'; the method asks for '{1}'");

    /// <summary>Arguments: the header, what it contains.</summary>
    public static readonly DiagnosticDescriptor IgnoredHeader = Info(
        "GIG0024", "A header parameter is ignored", "The header parameter '{0}' is ignored, as OpenAPI requires: {1}");

    /// <summary>Arguments: the problem, what is done instead.</summary>
    public static readonly DiagnosticDescriptor InvalidOverlay = Error(
        "GIG0025", "An overlay is not valid", "The overlay is not valid: {0}; {1}");

    /// <summary>Arguments: the target.</summary>
    public static readonly DiagnosticDescriptor OverlayMatchesNothing = Warning(
        "GIG0026", "A target of an overlay matches nothing", "The target '{0}' matches nothing in the document; the action has no effect");

    /// <summary>Arguments: the document that the overlay names, the document it is applied to.</summary>
    public static readonly DiagnosticDescriptor OverlayOfOther = Info(
        "GIG0027", "An overlay extends another document", "The overlay extends '{0}'; it is applied to '{1}'");

    /// <summary>Arguments: the property.</summary>
    public static readonly DiagnosticDescriptor AddedProperty = Warning(
        "GIG0028",
        "A property is not in the OpenAPI document",
        "'{0}' is not in the OpenAPI document, so it is neither read nor written: add [JsonIgnore] if it is not meant to be, or "
            + "add the property to the document with an overlay");

    /// <summary>Arguments: the method, the client, the other client.</summary>
    public static readonly DiagnosticDescriptor SharedRegistration = Warning(
        "GIG0029",
        "Two clients have the same registration method",
        "'{0}' registers '{1}' and also '{2}', so that its calls are ambiguous: set RegistrationMethod of one of them");

    /// <summary>Arguments: the type, the namespace of the other client.</summary>
    public static readonly DiagnosticDescriptor NotShared = Info(
        "GIG0030",
        "A type is not shared",
        "'{0}' is not shared with '{1}', because it differs from the type of this name there, or refers to a type that differs; "
            + "both are generated");

    /// <summary>Arguments: the preset, what is wrong.</summary>
    public static readonly DiagnosticDescriptor InvalidPreset = Warning(
        "GIG0031", "A preset does not fit its schema", "The preset '{0}' is not generated: {1}");

    /// <summary>Arguments: what it was and what it is, what else breaks (may be empty).</summary>
    public static readonly DiagnosticDescriptor SurfaceBreaksWire = Warning(
        "GIG0032", "An update of the document breaks the wire", "Breaks the wire{1}: {0} (accept with -t:UpdateOpenApiSurface)");

    /// <summary>Arguments: what it was and what it is.</summary>
    public static readonly DiagnosticDescriptor SurfaceBreaksCode = Warning(
        "GIG0033", "An update of the document breaks code", "Breaks code: {0} (accept with -t:UpdateOpenApiSurface)");

    /// <summary>Arguments: what it was and what it is.</summary>
    public static readonly DiagnosticDescriptor SurfaceHarmless = Info(
        "GIG0034", "An update of the document changes a member", "Breaks nothing: {0} (accept with -t:UpdateOpenApiSurface)");

    /// <summary>Arguments: what was added.</summary>
    public static readonly DiagnosticDescriptor SurfaceAdded = Info(
        "GIG0035", "An update of the document adds members", "Added: {0} (accept with -t:UpdateOpenApiSurface)");

    /// <summary>Arguments: what is wrong.</summary>
    public static readonly DiagnosticDescriptor SurfaceLine = Warning(
        "GIG0036", "A line of the listing of the surface is not valid", "The line has no effect: {0}");

    /// <summary>Arguments: the word, what is wrong with it, the word that is meant, nothing.</summary>
    public static readonly DiagnosticDescriptor Misspelled = Warning(
        "GIG0040", "A name is probably misspelled", "'{0}' is {1}: did you mean '{2}'?{3}");

    /// <summary>Arguments: the name, what that means.</summary>
    public static readonly DiagnosticDescriptor RequiredUnknown = Warning(
        "GIG0041", "A required name is not a property", "{0} is required, but is not a property of the schema: {1}");

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = new[]
    {
        UnreadableDocument, NotOpenApi, UnresolvedReference, MissingFile, UnsupportedConstruct, NameCollision, LanguageVersion,
        LimitExceeded, ReadLeniently, RemoteReference, InternalFailure, Configuration, UnreadablePart, OtherMediaType, UnionByProperties,
        AlternativesAsOne, Link, UntypedHeader, NothingMatches, UnreadKeyword, ReferencedClient, MutualTls, OtherResponseMediaType,
        IgnoredHeader, InvalidOverlay, OverlayMatchesNothing, OverlayOfOther, AddedProperty, SharedRegistration, NotShared, InvalidPreset,
        SurfaceBreaksWire, SurfaceBreaksCode, SurfaceHarmless, SurfaceAdded, SurfaceLine, Misspelled, RequiredUnknown,
    }.ToDictionary(d => d.Id);

    private static readonly HashSet<DiagnosticDescriptor> s_strict = [UnresolvedReference, MissingFile, RemoteReference, UnreadablePart];

    public static IReadOnlyCollection<DiagnosticDescriptor> All => s_byId.Values;

    public static bool IsError(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>Whether a descriptor is an error for documents with <c>Strict="true"</c>: something of them is missing.</summary>
    public static bool IsErrorIfStrict(DiagnosticDescriptor descriptor) => s_strict.Contains(descriptor);

    public static DiagnosticDescriptor Get(string id) => s_byId[id];
}
