using System;
using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>Which values <c>ToString</c> does not show: those whose schema says <c>format: password</c> or <c>writeOnly</c>, and credentials given as parameters.</summary>
internal sealed class Secrets(BindingContext context)
{
    // Schemas that lead to no secret, so that each is looked at once.
    private readonly HashSet<IOpenApiSchema> _harmless = new();
    private readonly HashSet<IOpenApiSchema> _harmlessInside = new();

    /// <summary>Whether a value of this schema is a secret: by itself, behind references, as an alternative, as an element of a list or map.</summary>
    public bool Is(IOpenApiSchema? schema) => Leads(schema, intoProperties: false, _harmless);

    /// <summary>Whether a value of this schema may have a secret anywhere inside.</summary>
    public bool AreInside(IOpenApiSchema? schema) => Leads(schema, intoProperties: true, _harmlessInside);

    /// <summary>Whether the value is not shown: JSON shows all that is inside, a generated type hides what is its own.</summary>
    public bool Hides(IOpenApiSchema? schema, TypeRef type) => Is(schema) || (type.Kind is WireKind.Element && AreInside(schema));

    /// <summary>What of a payload is a secret.</summary>
    public PayloadSecrets Within(IOpenApiSchema? schema, TypeRef type) =>
        Hides(schema, type) ? PayloadSecrets.Whole : AreInside(schema) ? PayloadSecrets.Inside : PayloadSecrets.None;

    /// <summary>Whether a parameter carries a credential: as an API key of a security scheme, or in the header for credentials.</summary>
    public bool IsCredential(IOpenApiParameter parameter) =>
        (parameter.In is ParameterLocation.Header && (HeaderName.Is(parameter.Name!, "Authorization") || HeaderName.Is(parameter.Name!, "Proxy-Authorization")))
        || (context.Document.Components?.SecuritySchemes?.Values ?? Enumerable.Empty<IOpenApiSecurityScheme>()).Any(scheme =>
            scheme is { Type: SecuritySchemeType.ApiKey } && scheme.In == parameter.In
            && string.Equals(scheme.Name, parameter.Name, scheme.In is ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    private bool Leads(IOpenApiSchema? first, bool intoProperties, HashSet<IOpenApiSchema> harmless)
    {
        // Explicit stack and visited set: schemas may be cyclic or very deep.
        var seen = new HashSet<IOpenApiSchema>();
        var pending = new Stack<IOpenApiSchema?>();
        pending.Push(first);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not { } schema || harmless.Contains(schema) || !seen.Add(schema))
                continue;
            if (schema is OpenApiSchemaReference reference)
            {
                if (reference.Reference.WriteOnly is true)
                    return true;
                pending.Push(SchemaTarget.Component(reference, context));
                continue;
            }

            if (schema.WriteOnly || string.Equals(schema.Format, "password", StringComparison.OrdinalIgnoreCase))
                return true;
            pending.Push(schema.Items);
            if (intoProperties || !schema.IsRecord())
                pending.Push(schema.AdditionalProperties);
            foreach (var part in (schema.AllOf ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []))
                pending.Push(part);
            if (intoProperties)
                foreach (var property in schema.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>())
                    pending.Push(property);
        }

        harmless.UnionWith(seen);
        return false;
    }
}
