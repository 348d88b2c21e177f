namespace Gigstack.Generator.Emit;

/// <summary>The properties that all cases of a union have, on the union.</summary>
internal static class UnionPropertyEmitter
{
    public static void Write(SourceWriter writer, UnionModel union)
    {
        foreach (var property in union.Properties)
        {
            writer.Line();
            writer.Documentation(property.Documentation);
            SourceFile.Deprecate(writer, property.IsDeprecated);
            using (writer.Braces($"public {property.Type.TypeName()}? {property.Name} => _case switch", ";"))
            {
                for (var i = 0; i < union.Cases.Count; i++)
                {
                    var value = $"(({union.Cases[i].Type.TypeName()})Value!)";
                    var presence = property.Optionals[i] ? Presence.OptionalNullable : Presence.Optional;
                    var read = i == property.TextCase ? "(string)Value!" : PropertySyntax.Read(value, property.Name, presence);
                    writer.Line($"{UnionCodecEmitter.Number(i)} => {read},");
                }

                writer.Line("_ => null,");
            }
        }
    }
}
