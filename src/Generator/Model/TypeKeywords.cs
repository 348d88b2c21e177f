namespace Gigstack.Generator.Model;

/// <summary>Words that no type can have as its name in C# 15, unless they are escaped.</summary>
internal static class TypeKeywords
{
    public static bool Contains(string name) => name is "union" or "closed" or "extension";

    public static string Escape(string name) => Contains(name) ? "@" + name : name;
}
