using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The codec of a union with a single instance, created when it is first used. Generated codecs inherit <see cref="Instance"/>.
/// </summary>
/// <typeparam name="T">The union.</typeparam>
/// <typeparam name="TCodec">The codec itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionCodec<T, TCodec> : UnionCodec<T>
    where TCodec : UnionCodec<T, TCodec>, new()
{
    /// <summary>The one codec.</summary>
    [SuppressMessage(
        "Design",
        "CA1000:Do not declare static members on generic types",
        Justification = "It is named through the generated codec, which is not generic.")]
    public static readonly TCodec Instance = new();
}
