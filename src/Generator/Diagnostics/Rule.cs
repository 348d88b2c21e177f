using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Diagnostics;

/// <summary>Makes descriptors, each with a link to its section of the documentation.</summary>
internal static class Rule
{
    private const string Category = "OpenAPI";

    public static DiagnosticDescriptor Error(string id, string title, string format) => Of(id, title, format, DiagnosticSeverity.Error);

    /// <summary>For findings that require no action.</summary>
    public static DiagnosticDescriptor Info(string id, string title, string format) => Of(id, title, format, DiagnosticSeverity.Info);

    public static DiagnosticDescriptor Warning(string id, string title, string format) => Of(id, title, format, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Of(string id, string title, string format, DiagnosticSeverity severity) =>
        new(id, title, format, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
