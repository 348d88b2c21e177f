namespace Gigstack.Generator.Tests.Updates;

/// <summary>The document that the cases change, one edit each.</summary>
internal static class UpdateDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Library, version: '1' }
        servers: [{ url: http://localhost/v1 }]
        security: [{ bearer: [] }]
        paths:
          /loans:
            get:
              operationId: loans.list
              x-pagination: { style: cursor, parameter: after, items: items, next: next }
              parameters:
                - { name: after, in: query, schema: { type: string } }
                - { name: state, in: query, schema: { $ref: '#/components/schemas/State' } }
                - { name: limit, in: query, schema: { type: integer, format: int32, default: 20 } }
                - { name: shelves, in: query, schema: { type: array, items: { type: string } } }
              responses:
                '200':
                  description: Loans.
                  headers: { X-Total: { schema: { type: integer, format: int32 } } }
                  content: { application/json: { schema: { $ref: '#/components/schemas/LoanList' } } }
            post:
              operationId: loans.create
              x-idempotency: { header: Idempotency-Key }
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewLoan' } } } }
              responses:
                '201': { description: Made., content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } } }
                '422': { description: Wrong., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
          /loans/{id}:
            get:
              operationId: loans.get
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } } }
            delete:
              operationId: loans.delete
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '204': { description: Done. } }
          /loans/{id}/cover:
            get:
              operationId: loans.cover
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '200': { description: Bytes., content: { image/png: { schema: { type: string, format: binary } } } } }
          /search:
            post:
              operationId: search
              security: [{ bearer: [] }, { key: [] }]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Query' } } } }
              responses: { '200': { description: Found., content: { application/json: { schema: { $ref: '#/components/schemas/LoanList' } } } } }
        webhooks:
          loan.overdue:
            post:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } } }
              responses: { '200': { description: Taken. } }
        components:
          securitySchemes:
            bearer: { type: http, scheme: bearer }
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            State:
              type: string
              enum: [open, late, returned]
            NewLoan:
              type: object
              required: [book]
              properties:
                book: { type: string }
                note: { type: string }
                pages: { type: integer, format: int32 }
            Loan:
              type: object
              required: [id, state]
              properties:
                id: { type: string }
                state: { $ref: '#/components/schemas/State' }
                copies: { type: integer, format: int32 }
                due: { type: string, format: date-time }
                reader: { $ref: '#/components/schemas/Reader' }
                fee: { $ref: '#/components/schemas/Fee' }
                labels:
                  type: object
                  additionalProperties: { type: string }
            Reader:
              type: object
              required: [name]
              properties:
                name: { type: string }
                email: { type: string }
            LoanList:
              type: object
              required: [items]
              properties:
                items: { type: array, items: { $ref: '#/components/schemas/Loan' } }
                next: { type: string }
            Query:
              type: object
              properties:
                text: { type: string }
                within: { type: array, items: { type: string } }
            Fee:
              oneOf:
                - $ref: '#/components/schemas/Fine'
                - $ref: '#/components/schemas/Waiver'
                - $ref: '#/components/schemas/Refund'
              discriminator:
                propertyName: kind
                mapping: { fine: '#/components/schemas/Fine', waiver: '#/components/schemas/Waiver', refund: '#/components/schemas/Refund' }
            Fine:
              type: object
              required: [kind, amount]
              properties:
                kind: { type: string, const: fine }
                amount: { type: number, format: decimal }
            Waiver:
              type: object
              required: [kind]
              properties:
                kind: { type: string, const: waiver }
            Refund:
              type: object
              required: [kind]
              properties:
                kind: { type: string, const: refund }
            Problem:
              type: object
              required: [code]
              properties:
                code: { type: string }
        """;
}
