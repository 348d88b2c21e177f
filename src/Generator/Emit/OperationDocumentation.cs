namespace Gigstack.Generator.Emit;

/// <summary>The doc comment of an operation's method, its elements in the order that the .NET documentation has them in.</summary>
internal static class OperationDocumentation
{
    public static void Write(SourceWriter writer, OperationModel operation, string returns, bool escaped = false)
    {
        writer.Element("summary", operation.Documentation.Summary);
        foreach (var path in operation.PathParameters)
            Parameter(path.Name.TrimStart('@'), path.Documentation.Summary, $"The <c>{XmlDoc.Verbatim(path.WireName)}</c> of the path.");
        if (operation.Body is not null)
            Parameter("body", operation.Body.Description, "The request body.");
        if (operation.Parameters is not null)
            Parameter("parameters", "", "Query and header parameters.");
        Parameter("cancellationToken", "", "Cancels the request and any pending retry.");
        writer.ElementOf("returns", escaped ? [returns] : Blocks(returns));
        WriteErrors(writer, operation);
        WriteRemarks(writer, operation);

        void Parameter(string name, string text, string otherwise) =>
            writer.ElementOf("param", XmlDoc.Blocks(text) is { Count: > 0 } blocks ? blocks : [otherwise], $" name=\"{name}\"");
    }

    /// <summary>The HTTP method and path, and what the document says beyond the summary.</summary>
    private static void WriteRemarks(SourceWriter writer, OperationModel operation)
    {
        var wire = $"<c>{XmlDoc.Verbatim(operation.HttpMethod + " " + operation.Path)}</c>";
        if (operation.Callbacks is not null)
            wire += $"; what the API sends back is read as <see cref=\"{operation.Callbacks}\"/>";
        var remarks = XmlDoc.Blocks(operation.Documentation.Remarks);
        writer.ElementOf("remarks", remarks.Count == 1 ? [wire, $"<para>{remarks[0]}</para>"] : [wire, .. remarks]);
    }

    /// <summary>One element for each type of error body, with the statuses that carry it.</summary>
    private static void WriteErrors(SourceWriter writer, OperationModel operation)
    {
        foreach (var errors in operation.Errors.AsEnumerable().GroupBy(static error => error.Type))
        {
            var cref = errors.Key is null ? "Gigstack.Runtime.ApiException" : "Gigstack.Runtime.ApiException{TError}";
            var body = errors.Key is { Kind: WireKind.Named } named ? new[] { $"With <see cref=\"{named.Name}\"/>:" } : [];
            var statuses = errors.Select(Status);
            writer.ElementOf("exception", [.. body, .. statuses], $" cref=\"global::{cref}\"");
        }
    }

    /// <summary>What reads the headers of success, and which; null when the document names none.</summary>
    public static string? Headers(OperationModel operation) =>
        operation.Headers is { Names.Count: > 0 } headers ? $"<see cref=\"{headers.TypeName}\"/> reads {Names(headers.Names)}" : null;

    private static IReadOnlyList<string> Blocks(string returns) => IsBare(returns) ? [] : XmlDoc.Blocks(returns);

    /// <summary>What generators of documents write where nobody wrote a description.</summary>
    private static bool IsBare(string description) =>
        description.Trim()
            .TrimEnd('.')
            .ToUpperInvariant() is "OK" or "RESPONSE" or "SUCCESS" or "SUCCESSFUL RESPONSE" or "SUCCESSFUL OPERATION";

    private static string Status(ErrorModel error) =>
        $"<c>{XmlDoc.Verbatim(error.Status)}</c> {XmlDoc.Inline(error.Description)}{ErrorHeaders(error)}".TrimEnd();

    private static string ErrorHeaders(ErrorModel error) => error.Headers.Count == 0 ? "" : $" (headers: {Names(error.Headers)})";

    private static string Names(EquatableArray<string> headers) =>
        string.Join(", ", headers.Select(static name => $"<c>{XmlDoc.Verbatim(name)}</c>"));
}
