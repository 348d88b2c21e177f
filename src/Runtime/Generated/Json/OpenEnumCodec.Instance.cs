using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The codec of an open string enum with a single instance, created when it is first used. Generated codecs inherit <see cref="Instance"/>.
/// </summary>
/// <typeparam name="T">The generated struct around the string.</typeparam>
/// <typeparam name="TCodec">The codec itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenEnumCodec<T, TCodec> : OpenEnumCodec<T>
    where T : struct
    where TCodec : OpenEnumCodec<T, TCodec>, new()
{
    /// <summary>The one codec.</summary>
    [SuppressMessage(
        "Design",
        "CA1000:Do not declare static members on generic types",
        Justification = "It is named through the generated codec, which is not generic.")]
    public static readonly TCodec Instance = new();

    /// <summary>Creates the codec.</summary>
    /// <param name="known">The values in the document. Each once.</param>
    protected OpenEnumCodec(params string[] known)
        : base(known)
    {
    }
}
