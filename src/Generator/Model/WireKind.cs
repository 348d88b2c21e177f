namespace Gigstack.Generator.Model;

/// <summary>
/// How a value is read and written. Each kind except the last five is a scalar with one C# type and one codec in the runtime.
/// </summary>
internal enum WireKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt32,
    UInt64,
    Single,
    Double,
    Decimal,
    DateTime,
    Date,
    Time,
    Duration,

    /// <summary>A <see cref="TimeSpan"/> in the constant format of .NET.</summary>
    ClockSpan,

    /// <summary>A date as HTTP writes it in its headers.</summary>
    HttpDate,
    Guid,
    Base64,
    Base64Url,
    UnixTime,
    UnixTimeMilliseconds,

    /// <summary>Any JSON, kept unchanged.</summary>
    Element,

    Named,
    List,
    Map,

    /// <summary>A file in a request: a stream, not JSON.</summary>
    File,

    /// <summary>A part of a form that the caller makes: a string, a file or several.</summary>
    Part,
}
