using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>A file part of a multipart form.</summary>
/// <param name="FileName">As the caller named it; empty when it did not.</param>
/// <param name="MediaType">Its Content-Type; empty when none was sent.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record UploadedFile(string FileName, string MediaType, byte[] Content)
{
    public static async Task<UploadedFile> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new UploadedFile(file.FileName, file.ContentType ?? "", buffer.ToArray());
    }
}
