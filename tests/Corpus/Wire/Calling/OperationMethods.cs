using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>The methods of each operation: their documentation says which one they call.</summary>
internal static partial class OperationMethods
{
    public static Dictionary<string, List<MethodInfo>> Of(Compilation output, Assembly assembly)
    {
        var found = new Dictionary<string, List<MethodInfo>>();
        foreach (var type in output.SyntaxTrees.SelectMany(static tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<BaseNamespaceDeclarationSyntax>()
            .SelectMany(static space => space.Members.OfType<ClassDeclarationSyntax>())))
        {
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>().Where(static method => method.HasStructuredTrivia))
            {
                var comment = Margin().Replace(method.GetLeadingTrivia().ToFullString(), " ");
                if (Remark().Match(comment) is not { Success: true } remark)
                    continue;
                var space = ((BaseNamespaceDeclarationSyntax)type.Parent!).Name.ToString();
                var called = assembly.GetType($"{space}.{type.Identifier.ValueText}")?.GetMethods()
                    .FirstOrDefault(other => other.Name == method.Identifier.ValueText && other.GetParameters().Length == method.ParameterList.Parameters.Count);
                if (called is null)
                    continue;
                var name = $"{remark.Groups[1].Value} {WebUtility.HtmlDecode(remark.Groups[2].Value)}";
                if (!found.TryGetValue(name, out var methods))
                    found[name] = methods = [];
                methods.Add(called);
            }
        }
        return found;
    }

    [GeneratedRegex(@"\s*\n\s*/// ?")]
    private static partial Regex Margin();

    [GeneratedRegex("<remarks><c>([^\\s<]+)\\s+(/[^<]*)</c>")]
    private static partial Regex Remark();
}
