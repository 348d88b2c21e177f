using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Snapshots;

/// <summary>Generated files as a whole, for the eye of whoever changes emission. What they must do is tested elsewhere.</summary>
public class SnapshotTests
{
    [Fact]
    public void Records() => Verify(OpenApi.Sent("""
        Thing:
          type: object
          description: A thing with `code` in its text.
          required: [id, price, note]
          properties:
            id: { type: string, description: Identifier. }
            price: { type: number, format: decimal, minimum: 0 }
            note: { type: [string, 'null'] }
            limit: { type: [integer, 'null'], format: int32 }
            created_at: { type: integer, format: unix-time, readOnly: true }
            tags: { type: array, items: { type: string } }
            status: { type: string, enum: [active, on-hold], x-enum-descriptions: [In use., Not in use.] }
            part: { type: object, additionalProperties: false, properties: { n: { type: integer, deprecated: true } } }
        Amounts: { type: object, properties: { total: { type: number, format: decimal } }, additionalProperties: { type: number, format: decimal } }
        """, "Thing"));

    [Fact]
    public void Unions() => Verify(OpenApi.Schemas("""
        Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
        Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
        ByDiscriminator:
          oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
          discriminator: { propertyName: kind, mapping: { felis: '#/components/schemas/Cat', canis: '#/components/schemas/Dog' } }
        ByShape: { anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { type: string }, { type: array, items: { type: integer } }] }
        """));

    [Fact]
    public void Clients() => Verify(OpenApi.Paths("""
        /pets:
          get:
            operationId: pets.list
            summary: Lists pets.
            x-pagination: { style: cursor, parameter: next, items: data, next: next, hasMore: has_more }
            parameters:
              - { name: limit, in: query, schema: { type: integer, minimum: 10, maximum: 100 } }
              - { name: next, in: query, schema: { type: string } }
              - { name: team, in: query, x-client-parameter: true, schema: { type: string } }
            responses:
              '200': { description: Pets., content: { application/json: { schema: { $ref: '#/components/schemas/PetList' } } } }
              default: { $ref: '#/components/responses/Refused' }
          post:
            operationId: pets.create
            summary: Adds a pet.
            x-idempotency: { property: idempotency_key }
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
            responses:
              '201': { description: The pet., content: { application/json: { schema: { $ref: '#/components/schemas/PetEnvelope' } } } }
              default: { $ref: '#/components/responses/Refused' }
        /pets/{id}:
          delete:
            operationId: pets.delete
            deprecated: true
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            responses: { '204': { description: Gone. } }
        """, """
        Pet: { type: object, properties: { name: { type: string }, idempotency_key: { type: string } } }
        PetEnvelope: { type: object, properties: { data: { $ref: '#/components/schemas/Pet' }, message: { type: string } } }
        PetList: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Pet' } }, next: { type: string }, has_more: { type: boolean } } }
        Problem: { type: object, properties: { error: { type: string } } }
        """, "security: [{ main: [] }]\nx-envelope: { payload: data, message: message }\nx-error: { code: /error }")
        + "  responses: { Refused: { description: Refused., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } }\n"
        + "  securitySchemes: { main: { type: http, scheme: bearer, description: The key. } }\n");

    private static void Verify(string document, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(Generation.Clean(document), nameof(SnapshotTests), method);
}
