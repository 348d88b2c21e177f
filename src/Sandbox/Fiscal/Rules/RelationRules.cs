using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Related CFDIs. The SAT does not check whether they exist, nor whether the relation fits them.</summary>
internal static partial class RelationRules
{
    private static readonly SatRule s_uuid = new(
        "UUID", RuleSource.Invoice, "El UUID relacionado no cumple con el patrón del esquema.",
        "Un folio fiscal son 32 dígitos hexadecimales con guiones.", "Copie el UUID del CFDI, no su serie y folio.");

    private static readonly SatRule s_none = new(
        "CfdiRelacionado", RuleSource.Invoice, "Falta el UUID de un CFDI relacionado.", "Cada relación tiene al menos un CFDI.",
        "Escriba los UUID en documents, o quite la relación.");

    public static IReadOnlyList<SatRule> All => [s_uuid, s_none];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        var relations = input.Sent["related_documents"]?.AsArray() ?? [];
        for (var i = 0; i < relations.Count; i++)
        {
            var documents = relations[i]!["documents"]?.AsArray() ?? [];
            if (documents.Count == 0)
                yield return s_none.At($"related_documents[{i}].documents");
            for (var j = 0; j < documents.Count; j++)
            {
                if (!Uuid().IsMatch((string)documents[j]!))
                    yield return s_uuid.At($"related_documents[{i}].documents[{j}]");
            }
        }
    }

    [GeneratedRegex(@"^[a-f0-9A-F]{8}-[a-f0-9A-F]{4}-[a-f0-9A-F]{4}-[a-f0-9A-F]{4}-[a-f0-9A-F]{12}\z")]
    private static partial Regex Uuid();
}
