namespace Gigstack.Generator.Emit;

/// <summary>The doc comment of an operation's method.</summary>
internal static class OperationDocumentation
{
    public static void Write(SourceWriter writer, OperationModel operation, string returns, bool escaped = false)
    {
        writer.Element("summary", operation.Documentation.Summary);
        var wire = $"<c>{XmlDoc.Inline(operation.HttpMethod + " " + operation.Path)}</c>";
        if (operation.Callbacks is not null)
            wire += $"; what the API sends back is read as <see cref=\"{operation.Callbacks}\"/>";
        var remarks = XmlDoc.Paragraphs(operation.Documentation.Remarks);
        writer.Line($"/// <remarks>{wire}{(remarks.Count == 0 ? "</remarks>" : "<br/>")}");
        for (var i = 0; i < remarks.Count; i++)
            writer.Line($"/// {remarks[i]}{(i == remarks.Count - 1 ? "</remarks>" : "")}");

        foreach (var path in operation.PathParameters)
            writer.Line($"/// <param name=\"{path.Name.TrimStart('@')}\">{OneOf(path.Documentation.Summary, "The <c>" + XmlDoc.Inline(path.WireName) + "</c> of the path.")}</param>");
        if (operation.Body is not null)
            writer.Line($"/// <param name=\"body\">{OneOf(operation.Body.Description, "What to send.")}</param>");
        if (operation.Parameters is not null)
            writer.Line("/// <param name=\"parameters\">Query and header parameters.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the call, waiting for a retry included.</param>");
        if (escaped)
            writer.Line($"/// <returns>{returns}</returns>");
        else
            writer.Element("returns", returns);
        WriteErrors(writer, operation);
    }

    /// <summary>One element for each type of error body, with the statuses that carry it.</summary>
    private static void WriteErrors(SourceWriter writer, OperationModel operation)
    {
        foreach (var errors in operation.Errors.AsEnumerable().GroupBy(static error => error.Type))
        {
            var cref = errors.Key is null ? "Gigstack.Runtime.ApiException" : "Gigstack.Runtime.ApiException{TError}";
            var body = errors.Key is { Kind: WireKind.Named } named ? $"With <see cref=\"{named.Name}\"/>: " : "";
            var statuses = errors.Select(static error => $"<c>{XmlDoc.Inline(error.Status)}</c> {XmlDoc.Inline(error.Description)}{ErrorHeaders(error)}");
            writer.Line($"/// <exception cref=\"global::{cref}\">{body}{string.Join(" ", statuses)}</exception>");
        }
    }

    /// <summary>What reads the headers of success, and which; null when the document names none.</summary>
    public static string? Headers(OperationModel operation) =>
        operation.Headers is { Names.Count: > 0 } headers ? $"<see cref=\"{headers.TypeName}\"/> reads {Names(headers.Names)}" : null;

    private static string ErrorHeaders(ErrorModel error) => error.Headers.Count == 0 ? "" : $" (headers: {Names(error.Headers)})";

    private static string Names(EquatableArray<string> headers) => string.Join(", ", headers.Select(static name => $"<c>{XmlDoc.Inline(name)}</c>"));

    private static string OneOf(string text, string otherwise)
    {
        var line = XmlDoc.Inline(text);
        return line.Length == 0 ? otherwise : line;
    }
}
