namespace Gigstack.Generator.Document;

/// <summary>How far a document may go. A compiler process has one stack and one heap for everybody, so all of them are firm.</summary>
internal static class ReadLimits
{
    /// <summary>Levels of nesting. Real documents stay under 40; every later stage recurses no deeper than this.</summary>
    public const int Depth = 128;

    /// <summary>Values in one file, after aliases are expanded.</summary>
    public const int Nodes = 5_000_000;

    /// <summary>Values that exist only because an alias repeats them.</summary>
    public const int AliasNodes = 500_000;
}
