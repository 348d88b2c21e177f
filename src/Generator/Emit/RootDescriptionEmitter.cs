using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>What the runtime must know of the document: address, security schemes, where an error's code lies.</summary>
internal static class RootDescriptionEmitter
{
    public static void Write(SourceWriter writer, RootClientModel root)
    {
        using (writer.Braces($"private static readonly {Http}ApiDescription _description = new {Http}ApiDescription", tail: ";"))
        {
            writer.Line($"Name = {Literal.Of(root.Product)},");
            writer.Line($"Version = {Literal.Of(root.Version)},");
            writer.Line($"BaseAddress = {Literal.Of(root.BaseAddress)},");
            using (writer.Braces($"SecuritySchemes = new {Http}ApiSecurityScheme[]", tail: ","))
                foreach (var scheme in root.Schemes)
                    writer.Line($"new {Http}ApiSecurityScheme({Literal.Of(scheme.Name)}, {Http}ApiSecurityKind.{scheme.Kind}, {Literal.Of(scheme.ParameterName)}){(scheme.TokenUrl is null ? "" : $" {{ TokenUrl = {Literal.Of(scheme.TokenUrl)} }}")},");
            writer.Line($"DefaultSecurity = {Literal.Array(root.DefaultSecurity)},");
            if (root.ErrorShape is { } shape)
                writer.Line($"ErrorShape = new {Http}ApiErrorShape({Literal.Array(shape.Code)}, {Literal.Array(shape.Message)}, {Literal.Array(shape.Details)}{(shape.Success.Count > 0 ? ", " + Literal.Array(shape.Success) : "")}),");
        }
    }
}
