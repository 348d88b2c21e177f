namespace Gigstack.Sandbox.Fiscal;

/// <summary>The codes of a catalog of the SAT with their names.</summary>
internal sealed class CodeNames(params (string Code, string Name)[] names)
{
    private readonly Dictionary<string, string> _names = names.ToDictionary(entry => entry.Code, entry => entry.Name);

    /// <summary>The code with its name. A code that is not in the catalog is shown alone.</summary>
    public string? Of(string? code) => code is not null && _names.TryGetValue(code, out var name) ? $"{code} {name}" : code;
}
