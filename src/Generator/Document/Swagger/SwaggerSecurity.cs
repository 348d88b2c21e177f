using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>Security definitions as security schemes.</summary>
internal static class SwaggerSecurity
{
    private static readonly Dictionary<string, string> s_flows = new()
    {
        ["implicit"] = "implicit",
        ["password"] = "password",
        ["application"] = "clientCredentials",
        ["accessCode"] = "authorizationCode",
    };

    public static JsonObject Schemes(JsonObject definitions)
    {
        var schemes = new JsonObject();
        foreach (var definition in definitions)
            schemes[definition.Key] = definition.Value is JsonObject scheme ? Scheme(scheme) : definition.Value?.DeepClone();
        return schemes;
    }

    private static JsonObject Scheme(JsonObject definition)
    {
        var scheme = (JsonObject)definition.DeepClone();
        switch (definition["type"]?.ToString())
        {
            case "basic":
                scheme["type"] = "http";
                scheme["scheme"] = "basic";
                break;
            case "oauth2":
                var flow = new JsonObject();
                foreach (var keyword in new[] { "authorizationUrl", "tokenUrl", "scopes" })
                {
                    if (scheme[keyword] is { } value)
                    {
                        scheme.Remove(keyword);
                        flow[keyword] = value;
                    }
                }

                flow["scopes"] ??= new JsonObject();
                scheme.Remove("flow");
                if (definition["flow"]?.ToString() is { } name && s_flows.TryGetValue(name, out var known))
                    scheme["flows"] = new JsonObject { [known] = flow };
                break;
        }

        return scheme;
    }
}
