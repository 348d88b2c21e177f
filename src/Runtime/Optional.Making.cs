namespace Gigstack.Runtime;

/// <summary>Makes optional values.</summary>
public static class Optional
{
    /// <summary>A value that is present unless it is null. Null means absent here, so that JSON null is never written.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <returns>The value; absent if it is null.</returns>
    public static Optional<T?> OfNotNull<T>(T? value)
        where T : class => value is null ? default : new(value);

    /// <summary>A value that is present unless it is null. Null means absent here, so that JSON null is never written.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <returns>The value; absent if it is null.</returns>
    public static Optional<T?> OfNotNull<T>(T? value)
        where T : struct => value is null ? default : new(value);
}
