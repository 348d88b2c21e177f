using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The request that an operation builds from its arguments.</summary>
internal static class RequestEmitter
{
    /// <summary>The statements that make <c>request</c>.</summary>
    public static void Write(SourceWriter writer, GroupModel group, OperationModel operation, SharedFields fields)
    {
        if (operation.Body is { IsRequired: true } required && (!required.Type.IsValueType || required.Kind is BodyKind.Lines))
            writer.Line("_ = body ?? throw new global::System.ArgumentNullException(\"body\");");
        if (operation.Parameters is { HasRequired: true })
            writer.Line("_ = parameters ?? throw new global::System.ArgumentNullException(\"parameters\");");
        WriteIdempotencyProperty(writer, operation);
        WriteStart(writer, group, operation, fields);
        var isGiven = operation.Parameters is { HasRequired: true } or { HasPreset: true };
        if (operation.Parameters is { HasRequired: false, HasPreset: true })
            writer.Line("parameters ??= new();");
        var owner = isGiven ? "parameters" : "parameters?";
        foreach (var parameter in operation.PathParameters.Concat(operation.Parameters?.Items ?? default))
            writer.Line($"request{ParameterSyntax.Call(parameter, owner)};");
        BodyEmitter.Write(writer, operation.Body);
    }

    private static void WriteStart(SourceWriter writer, GroupModel group, OperationModel operation, SharedFields fields)
    {
        writer.Line($"var request = new {Generated}ApiRequest({Method(operation.HttpMethod)}, {Literal.Of(operation.Path)});");
        foreach (var property in Properties(group, operation, fields))
            writer.Line($"request.{property};");
    }

    /// <summary>The key is made once per call, so that every attempt carries it; that of the options wins, then a caller's own.</summary>
    private static void WriteIdempotencyProperty(SourceWriter writer, OperationModel operation)
    {
        if (KeyProperty(operation) is not { } property)
            return;
        var assignment = $"body = body with {{ {property} = _transport.IdempotencyKey(body.{property}) }};";
        writer.Line(operation.Body!.IsRequired ? assignment : "if (body is not null) " + assignment);
    }

    private static string? KeyProperty(OperationModel operation) => operation.Body is null ? null : operation.Idempotency?.Property;

    private static List<string> Properties(GroupModel group, OperationModel operation, SharedFields fields)
    {
        var properties = new List<string>();
        if (operation.Id.Length > 0)
            properties.Add("OperationId = " + Literal.Of(operation.Id));
        if (operation.BaseAddress is { } address)
            properties.Add("BaseAddress = " + Literal.Of(address));
        if (operation.ErrorMap >= 0)
            properties.Add("Errors = " + group.ErrorMaps[operation.ErrorMap].Name);
        if (operation.Idempotency is not null)
            properties.Add("IsIdempotent = true");
        if (operation.Idempotency?.Header is { } header)
            properties.Add("IdempotencyHeader = " + Literal.Of(header));
        if (KeyProperty(operation) is { } key)
            properties.Add($"IdempotencyKey = {(operation.Body!.IsRequired ? "body" : "body?")}.{key}");
        if (operation.Result.Accept.Length > 0)
            properties.Add("Accept = " + Literal.Of(operation.Result.Accept));
        if (operation.Result.Statuses is { } statuses)
            properties.Add("Statuses = " + fields[StatusesSyntax.Of(statuses)]);
        if (operation.Xml.Count > 0)
            properties.Add("XmlResponses = " + fields[XmlSyntax.Responses(operation.Xml)]);
        if (operation.Documented.Length > 0)
            properties.Add("Documented = " + Literal.Of(operation.Documented));
        if (operation.Security is { } security)
            properties.Add("Security = " + Literal.Array(security.AsEnumerable()));
        return properties;
    }

    private static string Method(string method) => method switch
    {
        "GET" => "global::System.Net.Http.HttpMethod.Get",
        "POST" => "global::System.Net.Http.HttpMethod.Post",
        "PUT" => "global::System.Net.Http.HttpMethod.Put",
        "DELETE" => "global::System.Net.Http.HttpMethod.Delete",
        "PATCH" => Generated + "ApiMethods.Patch",
        "HEAD" => "global::System.Net.Http.HttpMethod.Head",
        "OPTIONS" => "global::System.Net.Http.HttpMethod.Options",
        _ => $"new global::System.Net.Http.HttpMethod({Literal.Of(method)})",
    };
}
