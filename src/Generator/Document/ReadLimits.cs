namespace Gigstack.Generator.Document;

/// <summary>The limits of a document. They are fixed, as a compiler process has one stack and one heap for all of its work.</summary>
internal static class ReadLimits
{
    /// <summary>Levels of nesting. Real documents stay under 40; no later stage recurses deeper than this.</summary>
    public const int Depth = 128;

    /// <summary>Values in one file, after aliases are expanded.</summary>
    public const int Nodes = 5_000_000;

    /// <summary>Values that are copies made by aliases.</summary>
    public const int AliasNodes = 500_000;
}
