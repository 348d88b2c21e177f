namespace Gigstack.Generator.Document.JsonPath;

/// <summary>A query is not valid JSONPath.</summary>
/// <param name="offset">The offset of the mistake, in characters.</param>
/// <param name="message">What is wrong.</param>
internal sealed class PathException(int offset, string message) : Exception(message)
{
    public int Offset => offset;
}

/// <summary>Evaluation exceeds its limit.</summary>
internal sealed class PathLimitException : Exception;
