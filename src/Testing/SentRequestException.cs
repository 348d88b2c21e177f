namespace Gigstack.Runtime.Testing;

/// <summary>What was sent is not what a test expects.</summary>
public sealed class SentRequestException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is different.</param>
    public SentRequestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public SentRequestException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is different.</param>
    /// <param name="innerException">The cause.</param>
    public SentRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
