using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>A request body: a JSON object (empty if there is no body) or the parts of a form.</summary>
internal sealed class RequestBody
{
    private RequestBody(JsonObject json) => Json = json;

    /// <summary>The body of what no request causes.</summary>
    public static RequestBody None => new([]);

    public JsonObject Json { get; }

    /// <summary>The text fields of a multipart form by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; private init; } = new Dictionary<string, string>();

    /// <summary>The files of a multipart form by name.</summary>
    public IReadOnlyDictionary<string, UploadedFile> Files { get; private init; } = new Dictionary<string, UploadedFile>();

    public static async Task<RequestBody> ReadAsync(HttpContext context, Edition edition)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return new RequestBody([]);
        if (context.Request.HasFormContentType)
            return await ReadFormAsync(context, edition).ConfigureAwait(false);

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        if (buffer.Length == 0)
            return new RequestBody([]);
        if (!context.Request.HasJsonContentType())
            throw edition.UnreadableBody($"Content-Type must be application/json, not '{context.Request.ContentType}'");
        try
        {
            return new RequestBody(JsonBody.Parse(buffer.ToArray()));
        }
        catch (JsonException problem)
        {
            throw edition.UnreadableBody($"Body is not valid JSON: {problem.Message}");
        }
    }

    private static async Task<RequestBody> ReadFormAsync(HttpContext context, Edition edition)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            var files = new Dictionary<string, UploadedFile>();
            foreach (var file in form.Files)
                files[file.Name] = await UploadedFile.ReadAsync(file, context.RequestAborted).ConfigureAwait(false);
            return new RequestBody([]) { Fields = form.ToDictionary(field => field.Key, field => field.Value.ToString()), Files = files };
        }
        catch (Exception problem) when (IsInvalidForm(problem) && !context.RequestAborted.IsCancellationRequested)
        {
            throw edition.UnreadableBody($"Body is not a valid form: {problem.Message}");
        }
    }

    // The form reader says with an IOException that a part does not end, and with others that its charset is not one.
    private static bool IsInvalidForm(Exception problem) =>
        problem is InvalidDataException or NotSupportedException or ArgumentException or FormatException
        || (problem is IOException and not BadHttpRequestException);
}
