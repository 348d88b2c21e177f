using System.Linq;
using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The statements that build <c>request</c> from an operation's arguments.</summary>
internal static class RequestEmitter
{
    public static void Write(SourceWriter writer, OperationModel operation)
    {
        if (operation.Body is { IsRequired: true } required && !required.Type.IsValueType)
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(body);");
        if (operation.Parameters is { HasRequired: true })
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(parameters);");
        WriteIdempotencyProperty(writer, operation);

        writer.Line($"var request = new {Http}ApiRequest({Method(operation.HttpMethod)}, {Literal.Of(operation.Path)}){Initializer(operation)};");
        foreach (var parameter in operation.PathParameters)
            writer.Line(ParameterSyntax.Statement(parameter));
        WriteParameters(writer, operation.Parameters);
        if (operation.Idempotency?.Header is { } header)
            writer.Line($"request.HeaderIfAbsent({Literal.Of(header)}, {Http}IdempotencyKey.New());");
        BodyEmitter.Write(writer, operation.Body);
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

    private static void WriteParameters(SourceWriter writer, ParametersModel? parameters)
    {
        if (parameters is null)
            return;
        if (parameters.HasRequired)
            foreach (var parameter in parameters.Items)
                writer.Line(ParameterSyntax.Statement(parameter));
        else
        {
            using (writer.Braces("if (parameters is not null)"))
                foreach (var parameter in parameters.Items)
                    writer.Line(ParameterSyntax.Statement(parameter));
            writer.Line();
        }
    }

    private static string Initializer(OperationModel operation)
    {
        var parts = new System.Collections.Generic.List<string>();
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
