using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>A body that is one file.</summary>
internal sealed class FileBody(ApiFile file, string contentType) : RequestBody
{
    public override bool CanBeSent => file.CanBeSent;

    public override HttpContent ToContent()
    {
        file.ThrowIfSpent();
        var content = new FileContent(file);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    private sealed class FileContent(ApiFile file) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => file.WriteToAsync(stream, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => file.WriteToAsync(stream, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = file.Length ?? 0;
            return file.Length is not null;
        }
    }
}
