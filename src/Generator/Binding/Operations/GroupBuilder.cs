namespace Gigstack.Generator.Binding.Operations;

/// <summary>Builds a client class while operations are added to it.</summary>
internal sealed class GroupBuilder(string step, string className, params string[] reserved)
{
    private const int MostStatusesInName = 8;

    private readonly List<ErrorMapModel> _errorMaps = new();

    /// <summary>Its segment in the names of its operations.</summary>
    public string Step { get; } = step;

    /// <summary>The name of the property of the parent that returns this group.</summary>
    public string Name { get; set; } = step;

    public string ClassName { get; } = className;

    /// <summary>The prefix of parameter records and inline bodies: the path of the group; empty for the root.</summary>
    public string Prefix { get; init; } = "";

    public NameScope Members { get; } = new(
        [
            className, "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "OnSending",
            "OnReceived", .. reserved,
        ]);

    public List<GroupBuilder> Children { get; } = new();

    public List<OperationModel> Operations { get; } = new();

    /// <summary>The inline types of its operations.</summary>
    public List<TypeModel> Types { get; } = new();

    /// <summary>What its tag says; null if no tag describes it.</summary>
    public string? TagDescription { get; init; }

    /// <summary>The index of an error table. Equal tables share an index.</summary>
    public int ErrorMap(EquatableArray<ErrorBodyModel> bodies)
    {
        if (bodies.Count == 0)
            return -1;
        var index = _errorMaps.FindIndex(map => map.Bodies.Equals(bodies));
        if (index >= 0)
            return index;
        _errorMaps.Add(new ErrorMapModel(ErrorMapName(bodies), bodies));
        return _errorMaps.Count - 1;
    }

    /// <summary>Whether the names of all methods of an operation are free.</summary>
    public bool HasRoom(string method) => !MethodNames(method).Any(Members.IsTaken);

    public void AddMethod(string method)
    {
        foreach (var name in MethodNames(method))
            Members.Fix(name);
    }

    /// <summary>The operation that would have a method with this name as its <c>WithResponse</c> method; null if there is none.</summary>
    public static string? Stem(string method) =>
        method.EndsWith("WithResponse", StringComparison.Ordinal) ? method.Substring(0, method.Length - "WithResponse".Length) : null;

    public EquatableArray<GroupReference> References() =>
        Children.Select(static child => new GroupReference(child.Name, child.ClassName, child.Description())).ToEquatableArray();

    public GroupModel Build() => new()
    {
        ClassName = ClassName,
        Documentation = new DocumentationModel(Description()),
        Children = References(),
        Operations = Operations.ToEquatableArray(),
        ErrorMaps = _errorMaps.ToEquatableArray(),
        Types = Types.ToEquatableArray(),
    };

    /// <summary>Such as <c>_errors400_404</c>; maps of the same statuses to other types are numbered.</summary>
    private string ErrorMapName(EquatableArray<ErrorBodyModel> bodies)
    {
        var suffix = bodies.Count > MostStatusesInName
            ? string.Join("To", new[] { bodies[0].Status, bodies[bodies.Count - 1].Status })
            : string.Join("_", bodies.Select(static body => body.Status == "default" ? "Default" : body.Status));
        var wanted = "_errors" + suffix;
        var same = _errorMaps.Count(map => map.Name == wanted || map.Name.StartsWith(wanted + "_v", StringComparison.Ordinal));
        return same == 0 ? wanted : $"{wanted}_v{(same + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private string Description() => TagDescription ?? GroupPaths.Describe(this);

    private static string[] MethodNames(string method) => [method + "Async", method + "WithResponseAsync", method + "Request"];
}
