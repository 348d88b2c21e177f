namespace Gigstack.Generator.Document.Spelling;

/// <summary>The fields of each OpenAPI object, in all versions.</summary>
internal static class FieldTable
{
    private const string OfParameters =
        "description:s required:s deprecated:s allowEmptyValue:s style:s explode:s allowReserved:s schema:o content:o "
        + "example:soa examples:oa " + OfValues2;

    // Parameters and headers of Swagger 2.0 have keywords of schemas themselves.
    private const string OfValues2 =
        "type/2:sa format/2:s items/2:oa collectionFormat/2:s default/2:soa maximum/2:s exclusiveMaximum/2:s minimum/2:s "
        + "exclusiveMinimum/2:s maxLength/2:s minLength/2:s pattern/2:s maxItems/2:s minItems/2:s uniqueItems/2:s enum/2:a multipleOf/2:s";

    /// <summary>
    /// The kind of object -> its fields. <c>name/2:so</c> is a scalar or an object that only version 2 has; <c>=Kind</c> and
    /// <c>*Kind</c> say which objects it contains or has as the values of a map. Kinds of <c>NodeKind</c> are checked where they are
    /// visited.
    /// </summary>
    private static readonly Dictionary<string, ObjectFields> s_kinds = new Dictionary<string, string>
    {
        ["Document"] =
            "openapi/3:s $self/3:s info:o=Info jsonSchemaDialect/3:s servers/3:a=Server paths:o webhooks/3:o components/3:o security:a "
            + "tags:a=Tag externalDocs:o=ExternalDocs swagger/2:s host/2:s basePath/2:s schemes/2:a consumes/2:a produces/2:a "
            + "definitions/2:o parameters/2:o responses/2:o securityDefinitions/2:o",
        ["Info"] = "title:s summary/3:s description:s termsOfService:s contact:o=Contact license:o=License version:s",
        ["Contact"] = "name:s url:s email:s",
        ["License"] = "name:s url:s identifier/3:s",
        ["Server"] = "url:s description:s variables:o*ServerVariable name:s",
        ["ServerVariable"] = "enum:a default:s description:s",
        ["Tag"] = "name:s summary:s description:s externalDocs:o=ExternalDocs parent:s kind:s",
        ["ExternalDocs"] = "description:s url:s",
        ["Components"] =
            "schemas:o responses:o parameters:o examples:o requestBodies:o headers:o securitySchemes:o links:o callbacks:o pathItems:o "
            + "mediaTypes:o",
        ["PathItem"] =
            "$ref:s summary/3:s description/3:s get:o put:o post:o delete:o options:o head:o patch:o trace/3:o query/3:o "
            + "additionalOperations/3:o servers/3:a=Server parameters:ao",
        ["Operation"] =
            "tags:a summary:s description:s externalDocs:o=ExternalDocs operationId:s parameters:ao requestBody/3:o responses:o "
            + "callbacks/3:o deprecated:s security:a servers/3:a=Server consumes/2:a produces/2:a schemes/2:a",
        ["Parameter"] = "name:s in:s " + OfParameters,
        ["Header"] = OfParameters,
        ["RequestBody"] = "description:s content:o required:s",
        ["MediaType"] = "schema:o itemSchema:o example:soa examples:oa encoding:o prefixEncoding:a itemEncoding:o",
        ["Encoding"] =
            "contentType:s headers:o style:s explode:s allowReserved:s encoding:o prefixEncoding:a itemEncoding:o",
        ["Response"] = "summary/3:s description:s headers:o content/3:o links/3:o schema/2:o examples/2:o",
        ["Link"] = "operationRef:s operationId:s parameters:o requestBody:soa description:s server:o=Server",
        ["SecurityScheme"] =
            "type:s description:s name:s in:s scheme/3:s bearerFormat/3:s flows/3:o=Flows openIdConnectUrl/3:s oauth2MetadataUrl/3:s "
            + "deprecated/3:s flow/2:s authorizationUrl/2:s tokenUrl/2:s scopes/2:o",
        ["Flows"] = "implicit:o=Flow password:o=Flow clientCredentials:o=Flow authorizationCode:o=Flow deviceAuthorization:o=Flow",
        ["Flow"] = "authorizationUrl:s tokenUrl:s refreshUrl:s scopes:o deviceAuthorizationUrl:s",
        ["Discriminator"] = "propertyName:s mapping:o defaultMapping:s",
        ["Xml"] = "name:s namespace:s prefix:s attribute:s wrapped:s nodeType:s",
        ["Schema"] =
            "$schema:s $id:s $ref:s $anchor:s $dynamicRef:s $dynamicAnchor:s $recursiveRef:s $recursiveAnchor:s $vocabulary:o $comment:s "
            + "$defs:o definitions:o id:s allOf:a anyOf:a oneOf:a not:o if:o then:o else:o dependentSchemas:o dependencies:o prefixItems:a "
            + "items:oa additionalItems:so contains:o properties:o patternProperties:o additionalProperties:so propertyNames:o "
            + "unevaluatedItems:so unevaluatedProperties:so type:sa enum:a const:soa multipleOf:s maximum:s exclusiveMaximum:s minimum:s "
            + "exclusiveMinimum:s maxLength:s minLength:s pattern:s maxItems:s minItems:s uniqueItems:s maxContains:s minContains:s "
            + "maxProperties:s minProperties:s required:a dependentRequired:o title:s description:s default:soa deprecated:s readOnly:s "
            + "writeOnly:s examples:oa format:s contentEncoding:s contentMediaType:s contentSchema:o discriminator:so xml:o=Xml "
            + "externalDocs:o=ExternalDocs example:soa nullable:s",
        ["x-envelope"] = "payload:s message:s",
        ["x-pagination"] = "style:s parameter:s page:s limit:s items:s next:s hasMore:s total:s totalHeader:s",
        ["x-error"] = "code:sa message:sa details:sa field:s success:sa",
        ["x-idempotency"] = "header:s property:s",
    }.ToDictionary(static kind => kind.Key, static kind => new ObjectFields(kind.Key, kind.Value.Split(' ').Select(Parse)));

    /// <summary>The extensions that have an effect, or that a document of this project has, with the values that they can have.</summary>
    public static readonly ObjectFields Extensions = new("Extensions", (
        "x-envelope:so=x-envelope x-pagination:o=x-pagination x-error:o=x-error x-idempotency:o=x-idempotency x-client-parameter:s "
        + "x-array-format:s x-webhook-name:sa x-csharp-name:s x-csharp-presets:o x-expandable:s x-ms-discriminator-value:s "
        + "x-ms-sse-terminal-event:s x-nullable:s x-enum-varnames:a x-enum-descriptions:a x-enumNames:a x-enumDescriptions:a "
        + "x-source-name:s x-confidence:s").Split(' ').Select(Parse));

    /// <summary>The fields of a kind of object; null if its members have free names.</summary>
    public static ObjectFields? Of(string kind) => s_kinds.TryGetValue(kind, out var fields) ? fields : null;

    private static Field Parse(string text)
    {
        var colon = text.IndexOf(':');
        var slash = text.IndexOf('/');
        var contents = text.IndexOfAny(['=', '*']);
        var values = contents < 0 ? text.Substring(colon + 1) : text.Substring(colon + 1, contents - colon - 1);
        return new Field(
            text.Substring(0, slash < 0 ? colon : slash),
            values,
            slash < 0 ? 0 : text[slash + 1] - '0',
            contents < 0 ? null : text.Substring(contents + 1))
        {
            IsMap = contents >= 0 && text[contents] == '*',
        };
    }
}
