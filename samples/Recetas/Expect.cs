namespace Recetas;

/// <summary>What a recipe promises. The sample ends with an error if it does not hold.</summary>
internal static class Expect
{
    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new InvalidOperationException($"Expected {expected}, not {actual}.");
    }
}
