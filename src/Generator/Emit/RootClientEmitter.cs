using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The client that the user constructs: credentials, options, the tree of groups, the raw escape hatch.</summary>
internal static class RootClientEmitter
{
    public static SourceFile Emit(NamespaceModel target, RootClientModel root)
    {
        var writer = SourceFile.Begin(target);
        writer.Documentation(root.Documentation);
        SourceFile.Mark(writer, deprecated: false);
        using (writer.Braces($"{target.Accessibility} partial class {root.ClassName} : global::System.IDisposable"))
        {
            RootDescriptionEmitter.Write(writer, root);
            writer.Line();
            writer.Line($"private readonly {Http}ApiTransport _transport;");
            writer.Line();
            WriteConstructors(writer, target, root);
            GroupEmitter.WriteChildProperties(writer, target, root.Groups);
            foreach (var parameter in root.ClientParameters)
                WriteWith(writer, target, root, parameter);
            WriteSend(writer);
            if (root.Operations is not null)
                GroupEmitter.WriteMembers(writer, target, root.Operations);
            WriteDispose(writer);
        }

        if (root.Operations is not null)
            GroupEmitter.WriteTypes(writer, target, root.Operations);
        writer.Line();
        writer.Line($"/// <summary>Options of <see cref=\"{root.ClassName}\"/>.</summary>");
        SourceFile.Mark(writer, deprecated: false);
        using (writer.Braces($"{target.Accessibility} partial class {root.OptionsName} : {Root}ApiClientOptions"))
        {
        }

        return new SourceFile(SourceFile.Hint(target, root.ClassName), writer.Finish());
    }

    private static void WriteConstructors(SourceWriter writer, NamespaceModel target, RootClientModel root)
    {
        writer.Line("/// <summary>For mocks: no member does anything before it is overridden.</summary>");
        using (writer.Braces($"protected {root.ClassName}()"))
        {
            writer.Line("_transport = null!;");
            foreach (var group in root.Groups)
                writer.Line($"{group.PropertyName} = null!;");
        }

        writer.Line();
        using (writer.Braces($"private {root.ClassName}({Http}ApiTransport transport)"))
        {
            writer.Line("_transport = transport;");
            GroupEmitter.WriteChildren(writer, target, root.Groups);
        }

        writer.Line();
        writer.Line("/// <summary>A client with credentials by the names of the document's security schemes.</summary>");
        writer.Line("/// <param name=\"credentials\">One for each scheme that is to be used. With none at all every call is anonymous; with some, an operation that needs another throws <see cref=\"global::System.InvalidOperationException\"/>.</param>");
        writer.Line("/// <param name=\"options\">Address, timeouts, retries; read once.</param>");
        var dictionary = $"{Map}<string, {Root}ApiCredential>";
        writer.Line($"public {root.ClassName}({dictionary} credentials, {root.OptionsName}? options = null)");
        using (writer.Indent())
            writer.Line($": this(new {Http}ApiTransport(_description, options, credentials))");
        writer.Line("{");
        writer.Line("}");
        if (root.SingleCredential is { } single)
            WriteSingle(writer, root, single);
    }

    private static void WriteSingle(SourceWriter writer, RootClientModel root, SecuritySchemeModel single)
    {
        writer.Line();
        writer.Line("/// <summary>A client for one credential. It may be used from many threads at once; make one and keep it.</summary>");
        writer.Line($"/// <param name=\"credential\">{CredentialText(single)}</param>");
        writer.Line("/// <param name=\"options\">Address, timeouts, retries; read once.</param>");
        writer.Line($"public {root.ClassName}({Root}ApiCredential credential, {root.OptionsName}? options = null)");
        using (writer.Indent())
            writer.Line($": this(new global::System.Collections.Generic.Dictionary<string, {Root}ApiCredential> {{ [{Literal.Of(single.Name)}] = credential }}, options)");
        writer.Line("{");
        writer.Line("}");
        if (single.Key is CredentialKey.None)
            return;

        writer.Line();
        writer.Line("/// <summary>A client for one key. It may be used from many threads at once; make one and keep it.</summary>");
        writer.Line($"/// <param name=\"apiKey\">{CredentialText(single)}</param>");
        writer.Line("/// <param name=\"options\">Address, timeouts, retries; read once.</param>");
        writer.Line($"public {root.ClassName}(string apiKey, {root.OptionsName}? options = null)");
        using (writer.Indent())
            writer.Line($": this({Root}ApiCredential.{single.Key}(apiKey), options)");
        writer.Line("{");
        writer.Line("}");
    }

    private static string CredentialText(SecuritySchemeModel scheme)
    {
        var text = XmlDoc.Inline(scheme.Description);
        return text.Length > 0 ? text : $"For the security scheme <c>{XmlDoc.Inline(scheme.Name)}</c>.";
    }

    private static void WriteWith(SourceWriter writer, NamespaceModel target, RootClientModel root, ParameterModel parameter)
    {
        writer.Line();
        writer.Line($"/// <summary>The same client, with <c>{XmlDoc.Inline(parameter.WireName)}</c> set on every request. It shares the connections of this one.</summary>");
        writer.Element("param", parameter.Documentation.Summary, " name=\"value\"");
        writer.Line($"public virtual global::{target.Name}.{root.ClassName} With{parameter.Name}(string value) =>");
        using (writer.Indent())
            writer.Line($"new global::{target.Name}.{root.ClassName}(_transport.WithQuery({Literal.Of(parameter.WireName)}, value));");
    }

    private static void WriteSend(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Sends any request through the same pipeline (credentials, retries, errors), for what the document does not describe.</summary>");
        writer.Line("/// <param name=\"method\">The HTTP method.</param>");
        writer.Line("/// <param name=\"path\">Path and query below the base address, already escaped.</param>");
        writer.Line("/// <param name=\"body\">JSON to send, or null.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the call.</param>");
        writer.Line($"public virtual {Task}<{Root}ApiResponse<{Element}>> SendAsync(global::System.Net.Http.HttpMethod method, string path, {Element}? body = null, {CancellationToken} cancellationToken = default) =>");
        using (writer.Indent())
            writer.Line("_transport.SendAsync(method, path, body, cancellationToken);");
    }

    private static void WriteDispose(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Closes the connections, unless the options brought their own <c>HttpClient</c>.</summary>");
        using (writer.Braces("public void Dispose()"))
        {
            writer.Line("Dispose(disposing: true);");
            writer.Line("global::System.GC.SuppressFinalize(this);");
        }

        writer.Line();
        writer.Line("/// <summary>Closes the connections.</summary>");
        writer.Line("/// <param name=\"disposing\">False only from a derived class's finalizer.</param>");
        using (writer.Braces("protected virtual void Dispose(bool disposing)"))
        {
            writer.Line("if (disposing)");
            using (writer.Indent())
                writer.Line("_transport?.Dispose();");
        }
    }
}
