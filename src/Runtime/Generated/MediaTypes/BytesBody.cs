namespace Gigstack.Runtime.Generated;

/// <summary>A body in memory.</summary>
internal sealed class BytesBody : RequestBody
{
    private readonly byte[] _bytes;
    private readonly KeyValuePair<string, IEnumerable<string>>[] _headers;

    public BytesBody(byte[] bytes, string contentType)
        : this(bytes, [new("Content-Type", [contentType])])
    {
    }

    private BytesBody(byte[] bytes, KeyValuePair<string, IEnumerable<string>>[] headers)
    {
        _bytes = bytes;
        _headers = headers;
    }

    public override bool CanBeSent => true;

    public override HttpContent ToContent()
    {
        var content = new ByteArrayContent(_bytes);
        foreach (var header in _headers)
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return content;
    }
}
