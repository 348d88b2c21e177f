namespace Gigstack.Generator.Binding.Operations;

/// <summary>The order of arguments: path parameters, body, parameter record; optional ones last.</summary>
internal static class ArgumentOrder
{
    public static EquatableArray<ArgumentModel> Of(EquatableArray<ParameterModel> path, BodyModel? body, ParametersModel? parameters)
    {
        var arguments = path.Select(static parameter =>
            new ArgumentModel(parameter.Name, ArgumentKind.Path, parameter.Preset is null) { Type = parameter.Type }).ToList();
        if (body is not null)
        {
            arguments.Add(new ArgumentModel("body", ArgumentKind.Body, body.IsRequired)
            {
                Type = body.Type,
                IsItemNullable = body.Kind is BodyKind.Lines ? body.IsItemNullable : null,
            });
        }

        if (parameters is not null)
            arguments.Add(new ArgumentModel("parameters", ArgumentKind.Parameters, parameters.HasRequired));
        return arguments.OrderBy(static argument => !argument.IsRequired).ToEquatableArray();
    }
}
