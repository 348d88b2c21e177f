using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>What a request sends. Each attempt gets a content of its own from it.</summary>
internal abstract class RequestBody
{
    /// <summary>False once a stream that cannot seek has been read from.</summary>
    public abstract bool CanBeSent { get; }

    public static RequestBody Json(byte[] utf8) => new BytesBody(utf8, "application/json");

    public static RequestBody? Json(JsonElement? element) => element is { } present ? Json(JsonText.WriteBytes(present, JsonCodecs.Element)) : null;

    /// <exception cref="InvalidOperationException">A stream that cannot seek has been sent already.</exception>
    public abstract HttpContent ToContent();
}
