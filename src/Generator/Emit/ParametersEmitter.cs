namespace Gigstack.Generator.Emit;

/// <summary>The query and header parameters of an operation as a record: adding one to the document breaks no caller.</summary>
internal static class ParametersEmitter
{
    public static void Write(
        SourceWriter writer,
        NamespaceModel target,
        GroupModel group,
        OperationModel operation,
        ParametersModel parameters)
    {
        writer.Line($"/// <summary>The parameters of <see cref=\"{group.ClassName}.{operation.Name}Async\"/>.</summary>");
        SourceFile.Mark(writer, operation.IsDeprecated);
        PrintEmitter.WriteMark(writer);
        using (writer.Braces($"{target.Accessibility} sealed partial record {parameters.TypeName} : {PrintEmitter.Interface}"))
        {
            var properties = parameters.Items.Select(Property).ToList();
            for (var i = 0; i < properties.Count; i++)
                RecordEmitter.WriteProperty(writer, properties[i], i == 0);
            PrintEmitter.Write(writer, properties.ConvertAll(PrintEmitter.Call));
        }
    }

    /// <summary>A parameter as the property of a record.</summary>
    public static PropertyModel Property(ParameterModel parameter) => new()
    {
        JsonName = parameter.WireName,
        Name = parameter.Name,
        Type = parameter.Type,
        Presence = parameter.IsRequired ? Presence.Required : Presence.Optional,
        Preset = parameter.Preset,
        Documentation = parameter.Documentation,
        IsDeprecated = parameter.IsDeprecated,
        IsSecret = parameter.IsSecret,
    };
}
