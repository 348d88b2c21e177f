namespace Gigstack.Runtime;

/// <summary>The configuration section that options are bound to, and what is wrong in it.</summary>
internal sealed class SettingsFindings(string path)
{
    public List<string> Problems { get; } = [];

    /// <summary>The full name of a key of the section.</summary>
    public string Key(string name) => path.Length == 0 ? name : $"{path}:{name}";

    /// <summary>The root has keys of others, such as environment variables.</summary>
    public bool IsRoot => path.Length == 0;
}
