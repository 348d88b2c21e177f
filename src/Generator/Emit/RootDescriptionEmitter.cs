using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>What the runtime must know of the document: address, security schemes, where an error's code lies.</summary>
internal static class RootDescriptionEmitter
{
    public static void Write(SourceWriter writer, NamespaceModel target, RootClientModel root)
    {
        using (writer.Braces($"internal static readonly {Generated}ApiDescription _description = new {Generated}ApiDescription", tail: ";"))
        {
            writer.Line($"Name = {Literal.Of(root.Product)},");
            writer.Line($"Namespace = {Literal.Of(target.Name)},");
            writer.Line($"Version = {Literal.Of(root.Version)},");
            writer.Line($"BaseAddress = {Literal.Of(root.BaseAddress)},");
            using (writer.Braces($"SecuritySchemes = new {Generated}ApiSecurityScheme[]", tail: ","))
            {
                foreach (var scheme in root.Schemes)
                    WriteScheme(writer, scheme);
            }

            writer.Line($"DefaultSecurity = {Literal.Array(root.DefaultSecurity)},");
            if (root.SingleCredential is { } single)
                writer.Line($"CredentialScheme = {Literal.Of(single.Name)},");
            if (!root.AllowsAnonymous)
                writer.Line("RequiresCredential = true,");
            if (root.ErrorShape is { } shape)
                WriteErrorShape(writer, shape);
        }
    }

    private static void WriteScheme(SourceWriter writer, SecuritySchemeModel scheme)
    {
        var arguments = new List<string> { Literal.Of(scheme.Name), $"{Generated}ApiSecurityKind.{scheme.Kind}" };
        if (scheme.ParameterName is not null)
            arguments.Add("ParameterName: " + Literal.Of(scheme.ParameterName));
        var urls = new List<string>();
        if (scheme.TokenUrl is not null)
            urls.Add($"TokenUrl = {Literal.Of(scheme.TokenUrl)}");
        if (scheme.MetadataUrl is not null)
            urls.Add($"MetadataUrl = {Literal.Of(scheme.MetadataUrl)}");
        var initializer = urls.Count == 0 ? "" : $" {{ {string.Join(", ", urls)} }}";
        writer.List($"new {Generated}ApiSecurityScheme(", arguments, $"){initializer},");
    }

    private static void WriteErrorShape(SourceWriter writer, ErrorShapeModel shape)
    {
        var arguments = new List<string>
        {
            $"code: {Literal.Array(shape.Code)}",
            $"message: {Literal.Array(shape.Message)}",
            $"details: {Literal.Array(shape.Details)}",
        };
        if (shape.Success.Count > 0)
            arguments.Add($"success: {Literal.Array(shape.Success)}");
        writer.List($"ErrorShape = new {Generated}ApiErrorShape(", arguments, shape.IsFieldFirst ? ") { IsFieldFirst = true }," : "),");
    }
}
