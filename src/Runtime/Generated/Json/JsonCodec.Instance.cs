using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>A codec with a single instance, created when it is first used. Generated codecs inherit <see cref="Instance"/>.</summary>
/// <typeparam name="T">The type that is read and written.</typeparam>
/// <typeparam name="TCodec">The codec itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec<T, TCodec> : JsonCodec<T>
    where TCodec : JsonCodec<T, TCodec>, new()
{
    /// <summary>The one codec.</summary>
    [SuppressMessage(
        "Design",
        "CA1000:Do not declare static members on generic types",
        Justification = "It is named through the generated codec, which is not generic.")]
    public static readonly TCodec Instance = new();
}
