namespace Gigstack.Generator.Surface;

/// <summary>The lines of the client: its address, its credentials, and the properties that lead to its groups.</summary>
internal static class ClientLines
{
    public static IEnumerable<SurfaceLine> Of(ApiModel model, SurfaceTypeText text)
    {
        var root = model.Root;
        yield return new Facts()
            .Text("namespace", model.Namespace.Name)
            .Text("access", model.Namespace.Accessibility)
            .Text("address", root.BaseAddress)
            .Text("security", string.Join(", ", root.DefaultSecurity))
            .Text("credential", root.SingleCredential switch
            {
                null => null,
                { Key: CredentialKey.None } => "ApiCredential",
                _ => "string",
            })
            .Word("anonymous", root.AllowsAnonymous)
            .Text("error", root.ErrorShape is { } shape ? string.Join(" ", shape.Code.Concat(shape.Message)) : null)
            .Line(root.ClassName, "client");
        foreach (var scheme in root.Schemes.AsEnumerable())
        {
            yield return new Facts()
                .Text("parameter", scheme.ParameterName)
                .Text("token", scheme.TokenUrl)
                .Line($"{root.ClassName}.[{scheme.Name.Replace(' ', '_')}]", scheme.Kind.ToString());
        }

        foreach (var parameter in root.ClientParameters.AsEnumerable())
        {
            yield return OperationLines.Parameter(parameter, new Facts())
                .Line($"{root.ClassName}.With{parameter.Name}", text.Of(parameter.Type));
        }

        foreach (var reference in root.Groups.AsEnumerable())
            yield return Group(root.ClassName, reference);
        foreach (var group in model.Groups.AsEnumerable())
        {
            foreach (var child in group.Children.AsEnumerable())
                yield return Group(group.ClassName, child);
        }
    }

    private static SurfaceLine Group(string parent, GroupReference child) =>
        new Facts().Word("group").Line($"{parent}.{child.PropertyName}", child.ClassName);
}
