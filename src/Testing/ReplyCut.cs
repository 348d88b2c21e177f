namespace Gigstack.Runtime.Testing;

/// <summary>The end of a body that does not arrive as a whole. Its headers are those of the whole body.</summary>
/// <param name="Bytes">The number of bytes that arrive.</param>
/// <param name="IsLost">Whether the connection is lost then; otherwise nothing happens any more.</param>
internal sealed record ReplyCut(int Bytes, bool IsLost)
{
    public async Task ApplyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var whole = response.Content;
        var bytes = await whole.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var body = new ReplyBody();
        body.Write(bytes.AsSpan(0, Math.Min(Bytes, bytes.Length)));
        if (IsLost)
            body.Drop();
        var content = new StreamContent(body.Open());
        foreach ((var name, var values) in whole.Headers)
            content.Headers.TryAddWithoutValidation(name, values);
        if (bytes.Length > Bytes)
            content.Headers.ContentLength = bytes.Length;
        response.Content = content;
        whole.Dispose();
    }
}
