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

    /// <summary>Values that are copies made by references.</summary>
    public const int CopiedNodes = 2_000_000;

    /// <summary>Values that the overlays of a document add.</summary>
    public const int OverlayNodes = 500_000;

    /// <summary>
    /// Values that the queries of the overlays of a document look at: 50 searches through a document of 13 MB, which take a second or two.
    /// </summary>
    public const long OverlaySteps = 5_000_000;
}
