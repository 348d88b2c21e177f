using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace Gigstack.Package.Tests;

/// <summary>Source that calls every method of a client, made from the compiled client.</summary>
internal static class EveryCall
{
    /// <param name="path">The assembly with gigstack's client.</param>
    /// <param name="count">The number of calls.</param>
    public static string SourceOf(string path, out int count)
    {
        var context = new AssemblyLoadContext("client", isCollectible: true);
        context.Resolving += (_, name) => context.LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll"));
        try
        {
            var client = context.LoadFromAssemblyPath(path).GetType("Gigstack.GigstackClient", throwOnError: true)!;
            var calls = CallsOf(client, "client").ToList();
            count = calls.Count;
            return $$"""
                #nullable enable
                #pragma warning disable CS0612, CS0618 // what the document marks as deprecated
                public static class EveryCall
                {
                    public static void Call(global::Gigstack.GigstackClient client)
                    {
                        {{string.Join("\n        ", calls)}}
                    }
                }
                """;
        }
        finally
        {
            context.Unload();
        }
    }

    private static IEnumerable<string> CallsOf(Type type, string expression)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var method in type.GetMethods(Own).Where(IsCall))
        {
            if (method.GetBaseDefinition().DeclaringType == type)
                yield return $"_ = {expression}.{method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => $"default({NameOf(parameter.ParameterType)})!"))});";
        }

        foreach (var property in type.GetProperties(Own).Where(property => property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass))
        {
            foreach (var call in CallsOf(property.PropertyType, $"{expression}.{property.Name}"))
                yield return call;
        }
    }

    private static bool IsCall(MethodInfo method) =>
        method is { IsSpecialName: false, IsGenericMethod: false, IsVirtual: true } && method.ReturnType != typeof(void);

    private static string NameOf(Type type)
    {
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        var name = new StringBuilder("global::");
        var arguments = type.GetGenericArguments().AsSpan();
        foreach (var part in (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Split('+'))
        {
            name.Append(name.Length > 8 ? "." : "").Append(part.Split('`')[0]);
            if (part.Split('`') is not [_, var arity])
                continue;
            var own = int.Parse(arity, System.Globalization.CultureInfo.InvariantCulture);
            name.Append('<').AppendJoin(", ", arguments[..own].ToArray().Select(NameOf)).Append('>');
            arguments = arguments[own..];
        }

        return name.ToString();
    }
}
