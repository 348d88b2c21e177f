namespace Gigstack.Generator.Document;

/// <summary>The limits of a document. They are fixed, because the generator shares the stack and heap of the compiler.</summary>
internal static class ReadLimits
{
    /// <summary>Levels of nesting. Real documents have less than 40. No later stage recurses deeper.</summary>
    public const int Depth = 128;

    /// <summary>Values in one file, after aliases are expanded.</summary>
    public const int Nodes = 5_000_000;

    /// <summary>Values that are copies made by aliases.</summary>
    public const int AliasNodes = 500_000;

    /// <summary>Values that are copies made by references, and those that overlays add.</summary>
    public const int CopiedNodes = 2_000_000;

    /// <summary>Values that the queries of the overlays of a document look at. Those of the largest documents need a few million.</summary>
    public const long OverlaySteps = 50_000_000;
}
