using System.Buffers;
using System.Runtime.CompilerServices;

namespace Gigstack.Runtime;

/// <content>Reads the body into pooled memory.</content>
internal sealed partial class RawResponse
{
    /// <summary>
    /// Reads as much of the body as its use needs. Takes ownership of the response if its body is left open. A body that breaks off is a
    /// <see cref="BodyFault"/>: status, headers and the part that arrived stay.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<RawResponse> ReadAsync(
        HttpResponseMessage response,
        bool isSuccess,
        TimeSpan? retryAfter,
        BodyUse use,
        long limit,
        CancellationToken cancellationToken)
    {
        var isOpen = use == BodyUse.Raw || (isSuccess && use == BodyUse.Stream);
        var result = new RawResponse(response, isSuccess, retryAfter) { IsOpen = isOpen };
        if (isOpen || (isSuccess && use == BodyUse.Ignore))
            return result;
        if (isSuccess && response.Content.Headers.ContentLength > limit)
        {
            result.BodyFault = new ResponseTooLargeException();
            return result;
        }
        try
        {
            await result.FillAsync(isSuccess ? (int)limit : MaxErrorBytes, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // a content stream may throw anything
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result.BodyFault = exception;
        }
        return result;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(int limit, CancellationToken cancellationToken)
    {
        var content = _response.Content;
        var stream = ReceivedBody.Open(
            _response,
            await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
            checksLength: false);
        await using (stream.ConfigureAwait(false))
        {
            // One byte more than Content-Length, so that the end is found without growing. Content-Length is trusted up to 1 MiB.
            var announced = Math.Min(content.Headers.ContentLength ?? 0, limit);
            _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(announced + 1, 4096, 1024 * 1024));
            while (true)
            {
                var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    ReceivedBody.CheckLength(_response, _length);
                    return;
                }
                _length += read;
                if (_length > limit)
                {
                    // An error is truncated: its status matters more than its size.
                    _length = limit;
                    if (IsSuccess)
                        throw new ResponseTooLargeException();
                    return;
                }
                if (_length == _buffer.Length)
                    Grow();
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, 2L * _buffer!.Length));
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
