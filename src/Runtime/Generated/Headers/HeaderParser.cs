using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the value of a header.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="text">The value, trimmed.</param>
/// <param name="value">The value.</param>
/// <returns>False if the string is not of that type.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool HeaderParser<T>(string text, [MaybeNullWhen(false)] out T value);
