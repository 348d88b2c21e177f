using System.Reflection;
using System.Text;
using Gigstack.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// Registers sources before compilation if the compiler supports it (Roslyn 5.9), so that other generators, such as System.Text.Json's, see
/// the generated types. The method is experimental and newer than the Roslyn this assembly is built against, so it is found by reflection.
/// </summary>
internal static class PreCompilationOutput
{
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private const string MethodName = "RegisterPreCompilationSourceOutput";

    private delegate void AddSource<TContext>(ref TContext context, string hintName, SourceText text)
        where TContext : struct;

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SourceFile> files)
    {
        if (!TryRegister(context, files))
            context.RegisterSourceOutput(files, static (output, file) => Add(output, file));
    }

    /// <summary>Adds a source that other generators need not see.</summary>
    public static void Add(SourceProductionContext output, SourceFile file) => output.AddSource(file.HintName, Text(file));

    private static SourceText Text(SourceFile file) => SourceText.From(file.Text, s_utf8);

    private static bool TryRegister(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SourceFile> files)
    {
        var method = typeof(IncrementalGeneratorInitializationContext).GetMethods().FirstOrDefault(static candidate =>
            candidate.Name == MethodName && candidate.GetParameters() is { Length: 2 } parameters
            && parameters[0].ParameterType.Name == typeof(IncrementalValuesProvider<>).Name
            && parameters[1].ParameterType.GenericTypeArguments is { Length: 2 });
        if (method is null)
            return false;

        // If the experimental API has changed, the ordinary output is used.
        return Findings.Guard(
            () =>
            {
                var register = method.MakeGenericMethod(typeof(SourceFile));
                var contextType = register.GetParameters()[1].ParameterType.GenericTypeArguments[0];
                var action = typeof(PreCompilationOutput)
                    .GetMethod(nameof(Action), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(contextType)
                    .Invoke(null, null);
                register.Invoke(context, [files, action]);
                return true;
            },
            static _ => false);
    }

    private static Action<TContext, SourceFile> Action<TContext>()
        where TContext : struct
    {
        var method = typeof(TContext).GetMethod("AddSource", [typeof(string), typeof(SourceText)])
            ?? throw new MissingMethodException(typeof(TContext).FullName, "AddSource");
        var add = (AddSource<TContext>)Delegate.CreateDelegate(typeof(AddSource<TContext>), method);
        return (context, file) => add(ref context, file.HintName, Text(file));
    }
}
