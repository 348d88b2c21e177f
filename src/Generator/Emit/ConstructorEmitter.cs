using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The constructors of the client: without credentials, with one, or with one per security scheme.</summary>
internal static class ConstructorEmitter
{
    private const string Options = "/// <param name=\"options\">The address, timeouts and retries. Copied at construction.</param>";

    public static void Write(SourceWriter writer, NamespaceModel target, RootClientModel root)
    {
        writer.Line(GroupEmitter.ForMocking);
        using (writer.Braces($"protected {root.ClassName}()"))
        {
            writer.Line("_transport = null!;");
            foreach (var group in root.Groups)
                writer.Line($"{group.PropertyName} = null!;");
        }

        writer.Line();
        using (writer.Braces($"private {root.ClassName}({Generated}ApiTransport transport)"))
        {
            writer.Line("_transport = transport.For(this);");
            GroupEmitter.WriteChildren(writer, target, root.Groups);
        }

        if (root.AllowsAnonymous)
            WriteAnonymous(writer, root);
        else
            WriteByOptions(writer, root);
        WriteByScheme(writer, root);
        if (root.SingleCredential is { } single)
            WriteSingle(writer, root, single);
    }

    private static void WriteAnonymous(SourceWriter writer, RootClientModel root)
    {
        writer.Line();
        writer.Doc(
            "<summary>Creates a client without credentials, or with those of its options. Clients are thread-safe: create one and reuse it."
            + "</summary>");
        writer.Line(Options);
        writer.Line($"public {root.ClassName}({root.OptionsName}{(root.RequiresAddress ? " options" : "? options = null")})");
        using (writer.Indent())
            writer.Line($": this(new {Generated}ApiTransport(_description, options))");
        writer.Line("{");
        writer.Line("}");
    }

    private static void WriteByOptions(SourceWriter writer, RootClientModel root)
    {
        writer.Line();
        writer.Line("/// <summary>Creates a client with the credentials of its options.</summary>");
        writer.Line("/// <param name=\"options\">The credentials, the address, timeouts and retries. Copied at construction.</param>");
        writer.Line($"public {root.ClassName}({root.OptionsName} options)");
        using (writer.Indent())
            writer.Line($": this(new {Generated}ApiTransport(_description, options))");
        writer.Line("{");
        writer.Line("}");
    }

    private static void WriteByScheme(SourceWriter writer, RootClientModel root)
    {
        writer.Line();
        if (root.Schemes.Count == 0)
        {
            writer.Line("/// <summary>Creates a client without credentials.</summary>");
            writer.Line("/// <param name=\"credentials\">Must be empty: the document has no security scheme.</param>");
        }
        else
        {
            writer.Line("/// <summary>Creates a client with one credential per security scheme.</summary>");
            writer.Doc(
                "<param name=\"credentials\">The credentials by the name of their security scheme. Without any, every call is anonymous. "
                + "Otherwise an operation whose scheme has none throws <see cref=\"global::System.InvalidOperationException\"/>.</param>");
        }

        writer.Line(Options);
        if (root.Schemes.Count == 0)
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        var dictionary = $"{Map}<string, {Root}ApiCredential>";
        writer.List($"public {root.ClassName}(", [$"{dictionary} credentials", $"{root.OptionsName}? options = null"], ")");
        using (writer.Indent())
            writer.Line($": this(new {Generated}ApiTransport(_description, options, credentials))");
        writer.Line("{");
        writer.Line("}");
    }

    private static void WriteSingle(SourceWriter writer, RootClientModel root, SecuritySchemeModel single)
    {
        writer.Line();
        writer.Line("/// <summary>Creates a client with one credential. Clients are thread-safe: create one and reuse it.</summary>");
        writer.Doc($"<param name=\"credential\">{CredentialText(single)}</param>");
        writer.Line(Options);
        writer.List($"public {root.ClassName}(", [$"{Root}ApiCredential credential", $"{root.OptionsName}? options = null"], ")");
        using (writer.Indent())
        {
            var dictionary = $"new global::System.Collections.Generic.Dictionary<string, {Root}ApiCredential>";
            writer.List(": this(", [$"{dictionary} {{ [{Literal.Of(single.Name)}] = credential }}", "options"], ")");
        }

        writer.Line("{");
        writer.Line("}");
        if (single.Key is CredentialKey.None)
            return;

        writer.Line();
        writer.Line("/// <summary>Creates a client with one key. Clients are thread-safe: create one and reuse it.</summary>");
        writer.Doc($"<param name=\"apiKey\">{CredentialText(single)}</param>");
        writer.Line(Options);
        writer.Line($"public {root.ClassName}(string apiKey, {root.OptionsName}? options = null)");
        using (writer.Indent())
            writer.Line($": this({Root}ApiCredential.{single.Key}(apiKey), options)");
        writer.Line("{");
        writer.Line("}");
    }

    private static string CredentialText(SecuritySchemeModel scheme)
    {
        var text = XmlDoc.Inline(scheme.Description);
        return text.Length > 0 ? text : $"The credential of the security scheme <c>{XmlDoc.Verbatim(scheme.Name)}</c>.";
    }
}
