using System.Runtime.CompilerServices;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Snapshots;

/// <summary>One small document for each construct, so that a change of its output is seen in review.</summary>
public class ConstructSnapshotTests
{
    [Fact]
    public void Webhooks() => Verify(OpenApi.Schemas("""
        Pet: { type: object, required: [name], properties: { name: { type: string } } }
        """) + """
        webhooks:
          pet.created:
            post:
              summary: A pet was added.
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '200': { description: Received. } }
          pet.deleted:
            post:
              deprecated: true
              requestBody: { content: { application/json: { schema: { type: string } } } }
              responses: { '200': { description: Received. } }

        """);

    [Fact]
    public void Callbacks() => Verify(OpenApi.Paths("""
        /exports:
          post:
            operationId: exports.create
            summary: Starts an export.
            responses: { '202': { description: Started. } }
            callbacks:
              onDone:
                '{$request.query.url}':
                  post:
                    summary: The export is done.
                    requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Export' } } } }
                    responses: { '204': { description: Received. } }
        """, """
        Export: { type: object, properties: { url: { type: string } } }
        """));

    [Fact]
    public void Forms() => Verify(OpenApi.Paths("""
        /tokens:
          post:
            operationId: tokens.create
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [grant]
                    properties: { grant: { type: string }, scopes: { type: array, items: { type: string } }, ttl: { type: integer } }
            responses: { '204': { description: Created. } }
        /files:
          post:
            operationId: files.upload
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [file]
                    properties:
                      file: { type: string, format: binary }
                      note: { type: string }
                      about: { type: object, properties: { kind: { type: string } } }
                  encoding: { file: { contentType: application/pdf, headers: { X-Part: { schema: { type: string } } } } }
            responses: { '204': { description: Stored. } }
        """));

    [Fact]
    public void Parameters() => Verify(OpenApi.Paths("""
        /things/{ids}:
          get:
            operationId: things.find
            parameters:
              - { name: ids, in: path, required: true, style: label, schema: { type: array, items: { type: integer } } }
              - { name: since, in: query, required: true, description: Only later ones., schema: { type: string, format: date-time } }
              - { name: tags, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
              - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { color: { type: string }, size: { type: integer } } } }
              - { name: X-Trace, in: header, schema: { type: string } }
              - { name: session, in: cookie, schema: { type: string } }
            responses: { '204': { description: None. } }
        """));

    [Fact]
    public void Response_headers() => Verify(OpenApi.Paths("""
        /things:
          get:
            operationId: things.get
            responses:
              '200':
                description: A thing.
                headers:
                  X-Rate-Limit: { description: Calls left., schema: { type: integer } }
                  X-Tags: { schema: { type: array, items: { type: string } } }
                content: { application/json: { schema: { type: string } } }
        """));

    [Fact]
    public void Integer_enums() => Verify(OpenApi.Schemas("""
        Priority: { type: integer, format: int32, enum: [1, 2], x-enum-varnames: [Low, High], x-enum-descriptions: [Can wait., Cannot wait.] }
        Ticket: { type: object, properties: { priority: { $ref: '#/components/schemas/Priority' } } }
        """));

    [Fact]
    public void Streams() => Verify(OpenApi.Paths("""
        /events:
          get:
            operationId: events.listen
            responses: { '200': { description: Events., content: { text/event-stream: { schema: { $ref: '#/components/schemas/Event' } } } } }
        /lines:
          get:
            operationId: lines.read
            responses: { '200': { description: Lines., content: { application/x-ndjson: { schema: { $ref: '#/components/schemas/Event' } } } } }
        /file:
          get:
            operationId: files.download
            responses: { '200': { description: The file., content: { application/pdf: { schema: { type: string, format: binary } } } } }
        """, """
        Event: { type: object, properties: { name: { type: string } } }
        """));

    [Fact]
    public void Result_unions() => Verify(OpenApi.Paths("""
        /jobs:
          post:
            operationId: jobs.run
            responses:
              '200': { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Result' } } } }
              '202': { description: Accepted., content: { application/json: { schema: { $ref: '#/components/schemas/Ticket' } } } }
        """, """
        Result: { type: object, required: [value], properties: { value: { type: integer } } }
        Ticket: { type: object, required: [id], properties: { id: { type: string } } }
        """));

    [Fact]
    public void Tuples() => Verify(OpenApi.Schemas("""
        Point: { type: array, prefixItems: [{ type: number }, { type: number }], minItems: 2, maxItems: 2, items: false }
        Route: { type: object, properties: { points: { type: array, items: { $ref: '#/components/schemas/Point' } }, first: { $ref: '#/components/schemas/Point' } } }
        """));

    [Fact]
    public void Inheritance() => Verify(OpenApi.Schemas("""
        Animal:
          type: object
          required: [kind, name]
          properties: { kind: { type: string }, name: { type: string } }
          discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { meows: { type: boolean } } }] }
        Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { barks: { type: boolean } } }] }
        """));

    [Fact]
    public void Descriptions() => Verify(OpenApi.Schemas("""
        Thing:
          type: object
          description: |
            # A thing
            With **bold**, *italic*, `code` and a [link](https://example.com/a?b=1&c=2).

            - the first item
            - the second item, <b>bold</b> in HTML

            ```
            if (a < b) { }
            ```
          properties:
            note:
              type: string
              description: '<p>One &amp; two.</p><ul><li>First</li><li><code>Second</code></li></ul>'
            long: { type: string, description: 'A description that is longer than a line of code may be, so that it is broken at a space into two lines of the comment, as a person would.' }
            pattern: { type: string, pattern: '^[a-z_*]+$', default: a_b_c }
        """));

    [Fact]
    public void Secrets() => Verify(OpenApi.Sent("""
        Login: { type: object, required: [user, password], properties: { user: { type: string }, password: { type: string, format: password } } }
        """, "Login"));

    [Fact]
    public void Presets() => Verify(OpenApi.Schemas("""
        Tax:
          type: object
          required: [type, rate]
          properties:
            type: { type: string, enum: [IVA, ISR] }
            rate: { type: number, format: decimal }
            since: { type: string, format: date }
            limits: { type: array, items: { type: integer } }
          x-csharp-presets:
            class: Taxes
            description: Taxes that are often used.
            members:
              Iva16: { description: The general rate., value: { type: IVA, rate: 0.16 } }
              IsrWithheld:
                description: A withheld tax & more.
                value: { type: ISR, rate: 0.100, since: '2026-01-31', limits: [1000000000, 2000000000, 3000000000, 4000000000, 5000000000, 6000000000] }
        """));

    private static void Verify(string document, [CallerMemberName] string method = "") =>
        Snapshot.Verify(Generation.Run([new ApiFile("/apis/test.yaml", document)]).MustCompile(), nameof(ConstructSnapshotTests), method);
}
