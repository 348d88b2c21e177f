using Gigstack.Generator.Tests.Driver;
using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>References.</summary>
internal static class ReferenceMessages
{
    private const string Resolver = "Document/Bundling/ReferenceResolver.cs";
    private const string Hoist = "Document/Bundling/ComponentHoist.cs";
    private const string Inliner = "Document/Bundling/ReferenceInliner.cs";
    private const string Kinds = "Document/Bundling/ReferenceKinds.cs";
    private const string Dangling = "Document/Bundling/DanglingReferences.cs";
    private const string WrongKind = "Document/Bundling/WrongKindReferences.cs";

    public static readonly MessageCase[] All =
    [
        Refers(
            Resolver,
            "#/components/schemas/B",
            "GIG0003: '#/components/schemas/B' cannot be resolved: there is no 'B' in '#/components/schemas'; any JSON is accepted"),
        Refers(Resolver, "#anchor", "GIG0003: '#anchor' cannot be resolved: there is no $anchor 'anchor'; any JSON is accepted"),
        Refers(Resolver, "urn:a:b", "GIG0003: 'urn:a:b' cannot be resolved: no schema has this $id; any JSON is accepted"),
        Refers(
            Resolver,
            "https://host.test/a.yaml#/A",
            "GIG0010: 'https://host.test/a.yaml#/A' is remote, and remote references are not downloaded: save the file in the "
            + "project and refer to it; until then, any JSON is accepted"),
        Refers(
            Resolver,
            "b.yaml#/B",
            "GIG0004: 'b.yaml#/B' refers to '/apis/b.yaml', which is not part of the project: add <OpenApiClientReference Include=\"...\" "
            + "/> for it; until then, any JSON is accepted"),
        Of(
            Resolver,
            [
                File(Schemas("A: { properties: { x: { $ref: 'b.yaml#/B' } } }")),
                ApiFile.Reference("/apis/b.yaml", """
                    B: { $ref: '#/C' }
                    C: { $ref: '#/B' }

                    """)],
            "GIG0003: 'b.yaml#/B' cannot be resolved: the references form a cycle; any JSON is accepted"),
        Of(
            Resolver,
            [File(Schemas("A: { properties: { x: { $ref: 'b.yaml#/B' } } }")), ApiFile.Reference("/apis/b.yaml", "B: [")],
            "GIG0001: The file is neither valid JSON nor valid YAML: While parsing a node, did not find expected node content",
            "GIG0003: 'b.yaml#/B' cannot be resolved: the file cannot be read; any JSON is accepted"),
        Of(
            "Document/Bundling/AliasCycles.cs",
            Schemas("A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }"),
            "GIG0003: '#/components/schemas/B' cannot be resolved: the references form a cycle: A -> B -> A; it is ignored"),
        Of(
            Hoist,
            V31("components: { schemas: { A: { items: { $ref: '#/components/responses/R' } } }, responses: { R: { description: d } } }"),
            "GIG0003: '#/components/responses/R' cannot be resolved: it refers to a component of kind Response, but kind Schema is "
            + "required; any JSON is accepted"),
        Refers(
            Hoist, "#/info", "GIG0003: '#/info' cannot be resolved: it does not refer to a value of kind Schema; any JSON is accepted"),
        Refers(
            Kinds,
            "#/info/title",
            "GIG0003: '#/info/title' cannot be resolved: it does not refer to a value of kind Schema; any JSON is accepted"),
        Of(
            Dangling,
            V31("paths: { /a: { $ref: '#/info/title' } }"),
            "GIG0003: '#/info/title' cannot be resolved: it does not refer to a value of kind PathItem; its operations are left out"),
        Of(
            Inliner,
            V31($"paths: {{ /a: {{ summary: {{ $ref: '#/x-deep' }} }} }}\nx-deep: {new string('[', 126)}{new string(']', 126)}"),
            "GIG0003: '#/x-deep' cannot be resolved: the copy would be nested too deeply; it is left out"),
        Of(
            Inliner,
            V31("paths: { /a: { $ref: '#/x-a', get: {} } }\nx-a: { $ref: '#/x-a', summary: a }"),
            "GIG0003: '#/x-a' cannot be resolved: the references form a cycle; its operations are left out"),
        Of(
            Dangling,
            V31("""
                paths:
                  /a:
                    get: { $ref: '#/x' }
                    post: { operationId: post, requestBody: { $ref: '#/components/requestBodies/B' } }
                    put: { operationId: put, parameters: [{ $ref: '#/x' }], responses: { '200': { $ref: '#/x' } } }
                    patch: { operationId: patch, parameters: { $ref: '#/x' }, responses: { '200': { description: d, headers: { h: { $ref: '#/x' } } } } }
                    delete: { operationId: delete, requestBody: { content: { application/json: { $ref: '#/x' } } } }
                components:
                  requestBodies: { B: { $ref: '#/x' } }
                  schemas: { S: { discriminator: { propertyName: p, mapping: { a: '#/x' } }, oneOf: [{ type: object, title: T, properties: { p: { type: string } } }] } }
                """),
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; it is left out",
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; 'GET /a' is left out",
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; the parameter is left out",
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; nothing is known of the response",
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; they are left out",
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; it is left out (and one more place)",
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; nothing is known of its content",
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; the entry is left out",
            "GIG0003: '#/components/requestBodies/B' cannot be resolved: the component itself cannot be resolved; 'POST /a' is left out"),
        Of(
            Dangling,
            V31("components: { schemas: { S: { items: { $ref: '#/x' } } } }"),
            "GIG0003: '#/x' cannot be resolved: there is no 'x' in '#'; any JSON is accepted"),
        Of(
            Kinds,
            V31("""
                paths:
                  /a:
                    post:
                      operationId: post
                      parameters: [{ $ref: '#/paths/~1a/post/requestBody/content' }]
                      requestBody: { content: { application/json: { schema: { type: string } } } }
                      responses: { $ref: '#/paths/~1a/post/parameters' }
                """),
            "GIG0003: '#/paths/~1a/post/requestBody/content' cannot be resolved: it refers to a map of values of kind MediaType, but "
            + "a value of kind Parameter is required; the parameter is left out",
            "GIG0003: '#/paths/~1a/post/parameters' cannot be resolved: it does not refer to a map of values of kind Response; they are "
            + "left out"),
        Of(
            Kinds,
            Get("parameters: { $ref: '#/paths/~1a/get' }"),
            "GIG0003: '#/paths/~1a/get' cannot be resolved: it does not refer to an array of values of kind Parameter; they are left out"),
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
