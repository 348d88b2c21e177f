namespace Gigstack.Generator.Binding.Operations;

/// <summary>The group and the method name of an operation.</summary>
/// <param name="Group">The groups from the root down; empty for the root client itself.</param>
/// <param name="Method">The method, without <c>Async</c>.</param>
internal sealed record OperationName(IReadOnlyList<string> Group, string Method)
{
    /// <summary>Whether the tag was removed from the name.</summary>
    public bool IsWithoutTag { get; init; }

    /// <summary>
    /// <c>invoices.income.create</c> is <c>Invoices.Income.Create</c> (split at <c>.</c> and <c>/</c>). Without such separators, the first
    /// tag is the group and is removed from the name. Without an operationId, the name is made from the method and path.
    /// </summary>
    public static OperationName Of(Operation operation)
    {
        var tag = operation.Tags.FirstOrDefault(static name => !string.IsNullOrWhiteSpace(name));
        if (operation.Extensions.Name is { } own)
            return new OperationName(GroupBy(operation.Id) ?? GroupOf(tag), Identifier.Pascal(own));
        if (string.IsNullOrWhiteSpace(operation.Id))
            return new OperationName(GroupOf(tag), FromPath(operation.Path, operation.Method));

        var parts = operation.Id!.Split(['.', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => Identifier.Pascal(part)).ToList();
        if (parts.Count > 1)
            return new OperationName(parts.Take(parts.Count - 1).ToList(), parts[parts.Count - 1]);
        var name = Identifier.Pascal(operation.Id);
        var rest = tag is null ? name : WithoutTag(name, Identifier.Pascal(tag));
        return new OperationName(GroupOf(tag), rest) { IsWithoutTag = rest != name };
    }

    /// <summary><c>GET /pets/{id}</c> is <c>GetPetsById</c>.</summary>
    public static string FromPath(string path, string method)
    {
        var words = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static segment =>
                segment.StartsWith("{", StringComparison.Ordinal) ? "By" + Identifier.Pascal(segment) : Identifier.Pascal(segment));
        return Identifier.Pascal(method.ToLowerInvariant()) + string.Concat(words);
    }

    private static List<string>? GroupBy(string? operationId)
    {
        var parts = (operationId ?? "").Split(['.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts.Take(parts.Length - 1).Select(static part => Identifier.Pascal(part)).ToList() : null;
    }

    private static IReadOnlyList<string> GroupOf(string? tag) => tag is null ? [] : [Identifier.Pascal(tag)];

    /// <summary>
    /// <c>PetsList</c> and <c>ListPets</c> in the group <c>Pets</c> are <c>List</c>; a name that would become empty is kept.
    /// </summary>
    private static string WithoutTag(string name, string tag)
    {
        foreach (var word in new[] { tag, tag.TrimEnd('s') })
        {
            if (word.Length == 0 || name.Length <= word.Length)
                continue;
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && char.IsUpper(name[word.Length]))
                return name.Substring(word.Length);
            if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && char.IsUpper(name[name.Length - word.Length]))
                return name.Substring(0, name.Length - word.Length);
        }

        return name;
    }
}
