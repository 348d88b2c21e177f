namespace Gigstack.Generator.Description;

/// <summary>The values of <c>type</c>, except null.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    String = 1,
    Integer = 2,
    Number = 4,
    Boolean = 8,
    Array = 16,
    Object = 32,
}
