using System.Threading;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>Changes references to the sections of Swagger 2.0 to those of OpenAPI 3.0.</summary>
internal static class SwaggerReferences
{
    private static readonly KeyValuePair<string, string>[] s_sections = [
        new("#/definitions/", "#/components/schemas/"),
        new(Parameters, "#/components/parameters/"),
        new(Responses, "#/components/responses/"),
        new("#/securityDefinitions/", "#/components/securitySchemes/"),
    ];

    public const string Parameters = "#/parameters/";
    public const string Responses = "#/responses/";

    public static void Rewrite(DocumentTree tree, CancellationToken cancellationToken)
    {
        var walker = new GrammarWalker(tree, JsonPointer.Root, null, static (_, _, _) => false, cancellationToken);
        walker.Visit(new Subtree(tree.Root!, NodeKind.Document, tree, JsonPointer.Root));

        // Those to parameters and responses are still needed, because they do not always become references.
        foreach (var site in walker.References)
        {
            if (site.Kind is not (NodeKind.Parameter or NodeKind.Response))
                site.Holder[site.Key] = Of(site.Text);
        }
    }

    public static string Of(string reference)
    {
        foreach (var section in s_sections)
        {
            if (reference.StartsWith(section.Key, StringComparison.Ordinal))
                return section.Value + reference.Substring(section.Key.Length);
        }

        return reference;
    }
}
