using Gigstack.Generator.Tests.Driver;
using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>References.</summary>
internal static class ReferenceMessages
{
    private const string Resolver = "Document/Bundling/ReferenceResolver.cs";
    private const string Hoist = "Document/Bundling/ComponentHoist.cs";
    private const string WrongKind = "Document/Bundling/WrongKindReferences.cs";

    public static readonly MessageCase[] All =
    [
        Refers(
            Resolver,
            "#/components/schemas/B",
            "GIG0003: '#/components/schemas/B' cannot be resolved: there is no 'B' in '#/components/schemas'"),
        Refers(Resolver, "#anchor", "GIG0003: '#anchor' cannot be resolved: there is no $anchor 'anchor'"),
        Refers(Resolver, "urn:a:b", "GIG0003: 'urn:a:b' cannot be resolved: no schema has this $id"),
        Refers(
            Resolver,
            "https://host.test/a.yaml#/A",
            "GIG0010: 'https://host.test/a.yaml#/A' is remote, and remote references are not downloaded: save the file in the "
            + "project and refer to it"),
        Refers(
            Resolver,
            "b.yaml#/B",
            "GIG0004: 'b.yaml#/B' refers to '/apis/b.yaml', which is not part of the project: add <OpenApiClientReference Include=\"...\" "
            + "/> for it"),
        Of(
            Resolver,
            [
                File(Schemas("A: { properties: { x: { $ref: 'b.yaml#/B' } } }")),
                ApiFile.Reference("/apis/b.yaml", """
                    B: { $ref: '#/C' }
                    C: { $ref: '#/B' }

                    """)],
            "GIG0003: 'b.yaml#/B' cannot be resolved: the references form a cycle"),
        Of(
            Resolver,
            [File(Schemas("A: { properties: { x: { $ref: 'b.yaml#/B' } } }")), ApiFile.Reference("/apis/b.yaml", "B: [")],
            "GIG0001: The file is neither valid JSON nor valid YAML: While parsing a node, did not find expected node content",
            "GIG0003: 'b.yaml#/B' cannot be resolved: the file cannot be read"),
        Of(
            "Document/Bundling/AliasCycles.cs",
            Schemas("A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }"),
            "GIG0003: '#/components/schemas/B' cannot be resolved: the references form a cycle: A -> B -> A"),
        Of(
            Hoist,
            V31("components: { schemas: { A: { items: { $ref: '#/components/responses/R' } } }, responses: { R: { description: d } } }"),
            "GIG0003: '#/components/responses/R' cannot be resolved: it refers to a component of kind Response, but kind Schema is "
            + "required"),
        Refers(Hoist, "#/info/title", "GIG0003: '#/info/title' cannot be resolved: it does not refer to a value of kind Schema"),
        Of(
            Hoist,
            V31("paths: { /a: { $ref: '#/info/title' } }"),
            "GIG0003: '#/info/title' cannot be resolved: it refers to a value that is not a path item"),
        Of(
            Hoist,
            V31("paths: { /a: { $ref: '#/paths/~1b' }, /b: { $ref: '#/paths/~1a' } }"),
            "GIG0003: '#/paths/~1b' cannot be resolved: the references form a cycle"),
        Of(
            Hoist,
            V20("""
                x-headers: { H: { type: string } }
                paths:
                  /a: { get: { operationId: get, responses: { '200': { description: d, headers: { H: { $ref: '#/x-headers/H' } } } } } }
                """),
            "GIG0003: '#/x-headers/H' cannot be resolved: Swagger 2.0 has no section for shared objects of kind Header"),
        Of(
            WrongKind,
            V31(
                "components: { schemas: { A: { items: { $ref: '#/components/parameters/P' } } }, parameters: { P: { name: p, in: "
                + "query, schema: { type: string } } } }"),
            "GIG0009: The document was read leniently: '#/components/parameters/P' refers to a component of kind Parameter, but kind "
            + "Schema is required; "
            + "its schema is used"),
        Of(
            WrongKind,
            V31("""
                components: { schemas: { A: { type: string } } }
                paths: { /a: { get: { operationId: get, parameters: [{ name: p, in: query, $ref: '#/components/schemas/A' }] } } }
                """),
            "GIG0009: The document was read leniently: '#/components/schemas/A' refers to a component of kind Schema, but kind "
            + "Parameter is required; "
            + "it is read as the schema of this parameter"),
    ];

    private static MessageCase Refers(string site, string reference, string expected) =>
        Of(site, Schemas($"A: {{ properties: {{ x: {{ $ref: '{reference}' }} }} }}"), expected);
}
