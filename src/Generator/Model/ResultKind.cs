namespace Gigstack.Generator.Model;

internal enum ResultKind
{
    None,
    Json,
    Text,

    /// <summary>Bytes, as a stream.</summary>
    Stream,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>JSON Lines or a JSON text sequence.</summary>
    Lines,
}
