using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The request that an operation builds from its arguments.</summary>
internal static class RequestEmitter
{
    /// <summary>The request as one expression, in pieces; null when it takes statements: checks, a form, a body that may be left out.</summary>
    public static List<string>? Expression(OperationModel operation)
    {
        if (operation.Parameters is { HasRequired: true } || operation is { Idempotency.Property: not null, Body: not null })
            return null;
        var pieces = Start(operation, "parameters?");
        if (operation.Body is not { } body)
            return pieces;
        if (!body.IsRequired || BodyEmitter.Call(body, "body") is not { } call)
            return null;
        pieces.Add(call);
        return pieces;
    }

    /// <summary>The statements that make <c>request</c>.</summary>
    public static void Write(SourceWriter writer, OperationModel operation)
    {
        if (operation.Body is { IsRequired: true } required && !required.Type.IsValueType)
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(body);");
        if (operation.Parameters is { HasRequired: true })
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(parameters);");
        WriteIdempotencyProperty(writer, operation);
        writer.Fill(Start(operation, operation.Parameters is { HasRequired: true } ? "parameters" : "parameters?"), "", "var request = ", ";", hangs: true);
        BodyEmitter.Write(writer, operation.Body);
    }

    /// <summary>All but the body.</summary>
    private static List<string> Start(OperationModel operation, string owner)
    {
        var pieces = new List<string> { $"new {Http}ApiRequest({Method(operation.HttpMethod)}, {Literal.Of(operation.Path)}){Initializer(operation)}" };
        pieces.AddRange(operation.PathParameters.Select(parameter => ParameterSyntax.Call(parameter, owner)));
        if (operation.Parameters is { } parameters)
            pieces.AddRange(parameters.Items.Select(parameter => ParameterSyntax.Call(parameter, owner)));
        if (operation.Idempotency?.Header is { } header)
            pieces.Add($".HeaderIfAbsent({Literal.Of(header)}, {Http}IdempotencyKey.New())");
        return pieces;
    }

    /// <summary>The key is made once per call, so that every attempt carries the same one; a caller's own key wins.</summary>
    private static void WriteIdempotencyProperty(SourceWriter writer, OperationModel operation)
    {
        if (operation.Idempotency?.Property is not { } property || operation.Body is null)
            return;
        writer.Line($"if (body is {{ {property}: null }})");
        using (writer.Indent())
            writer.Line($"body = body with {{ {property} = {Http}IdempotencyKey.New() }};");
    }

    private static string Initializer(OperationModel operation)
    {
        var parts = new List<string>();
        if (operation.BaseAddress is { } address)
            parts.Add("BaseAddress = " + Literal.Of(address));
        if (operation.ErrorMap >= 0)
            parts.Add("Errors = " + GroupEmitter.ErrorMapName(operation.ErrorMap));
        if (operation.Idempotency is not null)
            parts.Add("IsIdempotent = true");
        if (operation.Result.Accept.Length > 0)
            parts.Add("Accept = " + Literal.Of(operation.Result.Accept));
        if (operation.Security is { } security)
            parts.Add("Security = " + Literal.Array(security.AsEnumerable()));
        return parts.Count == 0 ? "" : $" {{ {string.Join(", ", parts)} }}";
    }

    private static string Method(string method) => method switch
    {
        "GET" => "global::System.Net.Http.HttpMethod.Get",
        "POST" => "global::System.Net.Http.HttpMethod.Post",
        "PUT" => "global::System.Net.Http.HttpMethod.Put",
        "DELETE" => "global::System.Net.Http.HttpMethod.Delete",
        "PATCH" => "global::System.Net.Http.HttpMethod.Patch",
        "HEAD" => "global::System.Net.Http.HttpMethod.Head",
        "OPTIONS" => "global::System.Net.Http.HttpMethod.Options",
        _ => $"new global::System.Net.Http.HttpMethod({Literal.Of(method)})",
    };
}
