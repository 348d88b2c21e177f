namespace Gigstack.Generator.Surface.Comparison;

/// <summary>Reports what is gone. What is inside something that is gone is not reported again.</summary>
internal sealed class RemovedMembers(SurfaceListing old, SurfaceListing now, Renames renames)
{
    private static readonly char[] s_aroundNames = ['<', '>', '?', ',', ' '];

    /// <summary>The old lines by the types that theirs names.</summary>
    private ILookup<string, SurfaceLine>? _users;

    public IEnumerable<SurfaceChange> Report(SurfaceLine line)
    {
        if (IsInsideRemoved(line.Key) || IsOnlyOfRemovedOperation(line) || IsRecordOfParameters(line))
            return [];
        var at = renames.Map(line.Key);
        if (line["http"] is { } http)
        {
            return [new SurfaceChange(Impact.Code | Impact.Wire, at, $"'{line.Key}' ({http}) was removed") { At = PathOf(http) }];
        }

        if (line.Has("group"))
            return now.Lines.Values.Any(other => other.Type == line.Type && other.Has("group")) ? [Change(Impact.Code, "")] : [];
        var onWire = line["wire"] is { } wire ? $" ('{wire}')" : "";
        if (line.Name.StartsWith("[", StringComparison.Ordinal))
        {
            return
            [
                new SurfaceChange(Impact.Code | Impact.Wire, at, $"the credential {line.Name} was removed")
                {
                    At = TypeChanges.SecuritySchemes.Then(line.Name.Trim('[', ']')),
                },
            ];
        }

        if (line.Has("error"))
        {
            return
            [
                new SurfaceChange(
                    Impact.None, at, $"the error body {line.Type} of '{line.Parent}' with the status {line.Name} was removed"),
            ];
        }

        return [Change(Impact.Code | OnWire(line), onWire)];

        SurfaceChange Change(Impact impact, string detail) => new(impact, at, $"'{line.Key}'{detail} was removed");
    }

    /// <summary>
    /// A client with the older code still sends it, and cannot read a response without what it requires.
    /// </summary>
    public Impact OnWire(SurfaceLine line)
    {
        if (!old.Lines.TryGetValue(line.Parent, out var type) || line.Has("preset") || line.Has("payload") || type.Type == "headers")
            return Impact.None;
        if (type["http"] is not null)
            return line["in"] == "path" ? Impact.None : Impact.Wire;
        var direction = Directed.Of(type);
        var isRequired = line.Has("required") && !line.Has("tolerant");
        return direction.Wire(ifSent: true, ifReceived: isRequired || line.Has("constant"));
    }

    private static JsonPointer PathOf(string http)
    {
        var parts = http.Split([' '], 2);
        return JsonPointer.Root.Then("paths").Then(parts[parts.Length - 1]).Then(parts[0].ToLowerInvariant());
    }

    private bool IsInsideRemoved(string key)
    {
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            var around = key.Substring(0, dot);
            if (old.Lines.ContainsKey(around) && !now.Lines.ContainsKey(renames.Map(around)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is gone together with the only operations that named it.</summary>
    private bool IsOnlyOfRemovedOperation(SurfaceLine type)
    {
        if (type.Parent.Length > 0)
            return false;
        _users ??= old.Lines.Values
            .SelectMany(static line => line.Type.Split(s_aroundNames).Distinct(), static (line, name) => (line, name))
            .ToLookup(static pair => pair.name, static pair => pair.line);
        var users = _users[type.Key].Where(line => line.Key != type.Key).ToList();
        return users.Count > 0 && users.TrueForAll(line => IsRecordOfParameters(line)
            || (line["http"] is not null && !now.Lines.ContainsKey(renames.Map(line.Key)))
            || (old.Lines.TryGetValue(line.Parent, out var operation) && operation["http"] is not null && IsInsideRemoved(line.Key)));
    }

    /// <summary>Whether an argument that is gone was the record of parameters. The operation says that its arguments changed.</summary>
    private bool IsRecordOfParameters(SurfaceLine line) => line.Name == "parameters" && line["in"] is null
        && !now.Lines.ContainsKey(renames.Map(line.Key))
        && old.Lines.TryGetValue(line.Parent, out var operation) && operation["http"] is not null;
}
