namespace Gigstack.Corpus.Wire.Values;

/// <summary>Where a value goes: what can stand there.</summary>
internal enum ValueUse
{
    RequestBody,
    Response,

    /// <summary>A path, query or form value: any text, no null, no empty list.</summary>
    Text,

    /// <summary>The same in a multipart form, where what has no type is a file.</summary>
    Part,

    /// <summary>A header or cookie: a token.</summary>
    Token,
}
