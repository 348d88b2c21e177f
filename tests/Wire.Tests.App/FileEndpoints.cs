using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace WireApp;

internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/files").WithTags("files").DisableAntiforgery();
        files.MapPost("/one", static async (IFormFile file, [FromForm] string note) => $"{await Describe(file)} {note}").WithName("UploadOne");
        files.MapPost("/optional", static async (IFormFile? file) => file is null ? "none" : await Describe(file)).WithName("UploadOptional");
        files.MapPost("/several", static async (IFormFileCollection files) =>
        {
            var all = new StringBuilder();
            foreach (var file in files)
                all.Append(await Describe(file)).Append(';');
            return all.ToString();
        }).WithName("UploadSeveral");
        files.MapPost("/form", static ([FromForm] Registration form) =>
            FormattableString.Invariant($"{form.Name}|{form.Age}|{form.Born:O}|{form.Unit}|{string.Join('+', form.Tags ?? [])}")).WithName("PostForm");
        files.MapPost("/raw", static async (Stream body) =>
        {
            using var reader = new StreamReader(body);
            return await reader.ReadToEndAsync();
        }).WithName("UploadRaw").Accepts<Stream>("application/octet-stream");
        files.MapGet("/pdf", static () => Results.File("%PDF"u8.ToArray(), "application/pdf", "a.pdf"))
            .Produces<FileContentResult>(200, "application/pdf").WithName("DownloadPdf");
        files.MapGet("/stream", static () => Results.Stream(new MemoryStream("DATA"u8.ToArray()), "application/octet-stream"))
            .Produces<Stream>(200, "application/octet-stream").WithName("DownloadStream");
    }

    private static async Task<string> Describe(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return $"{file.Name}:{file.FileName}:{file.ContentType}:{await reader.ReadToEndAsync()}";
    }
}

public sealed record Registration
{
    public string Name { get; set; } = "";

    public int Age { get; set; }

    public DateOnly Born { get; set; }

    public Unit Unit { get; set; }

    public List<string>? Tags { get; set; }
}
