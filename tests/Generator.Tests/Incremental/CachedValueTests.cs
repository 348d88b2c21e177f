using System.Reflection;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>What the pipeline keeps from run to run must not keep a compilation alive, nor the buffer of an editor.</summary>
public class CachedValueTests
{
    private static readonly Type[] s_forbidden = [
        typeof(Compilation),
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxTree),
        typeof(Location),
        typeof(SemanticModel),
        typeof(Diagnostic),
        typeof(AdditionalText),
        typeof(SourceText),
        typeof(SourceTextContainer)];

    [Fact]
    public void No_step_keeps_anything_of_the_compilation()
    {
        var runs = new TrackedRuns(new ApiFile("/apis/test.yaml", OpenApi.Paths(
            "/a/{id}: { get: { operationId: pets.get, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }",
            "Pet: { type: object, properties: { odd: { type: [string, integer] }, kind: { type: string, enum: [a] }, any: { oneOf: [{ type: string }, { type: integer }] } } }")));
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        foreach (var (name, steps) in runs.Steps.Where(static step => Pipeline.StepNames.All.Contains(step.Key)))
        {
            foreach (var (value, _) in steps.SelectMany(static step => step.Outputs))
                Walk(value, name, seen);
        }

        Assert.True(seen.Count > 100, $"only {seen.Count} objects were seen");
    }

    /// <summary>The steps without a name too. Those that are the compiler's own keep what it hands over.</summary>
    [Fact]
    public void No_transformation_keeps_anything_of_the_compilation()
    {
        var tables = EditedProject.Create(isTracked: false).Tables.Where(static table => table.Node.StartsWith("TransformNode", StringComparison.Ordinal)).ToList();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        foreach (var (node, table) in tables)
            Walk(table, node, seen);

        Assert.True(tables.Count > 30, $"only {tables.Count} tables were found");
        Assert.True(seen.Count > 1000, $"only {seen.Count} objects were seen");
    }

    [Fact]
    public void Walk_finds_what_it_looks_for()
    {
        var planted = new Lazy<object>(Location.None);
        _ = planted.Value;

        Assert.Throws<Xunit.Sdk.FailException>(
            () => Walk(new object[] { planted }, "planted", new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    private static void Walk(object? root, string name, HashSet<object> seen)
    {
        var pending = new Stack<(object? Value, string Path)>();
        pending.Push((root, name));
        while (pending.TryPop(out var next))
        {
            // What a reference keeps is the compiler's.
            if (next.Value is null or string or JsonPointer or Type or MemberInfo or MetadataReference || !seen.Add(next.Value))
                continue;
            var type = next.Value.GetType();
            if (type.IsPrimitive || type.IsEnum || type.IsPointer)
                continue;
            if (s_forbidden.FirstOrDefault(forbidden => forbidden.IsAssignableFrom(type)) is { } found)
                Assert.Fail($"{next.Path} holds a {found.Name}: {type}");
            if (next.Value is Array items)
            {
                if (!type.GetElementType()!.IsPrimitive)
                {
                    foreach (var item in items)
                        pending.Push((item, next.Path + "[]"));
                }

                continue;
            }

            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                foreach (
                    var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                        pending.Push((field.GetValue(next.Value), next.Path + "." + field.Name));
                }
            }
        }
    }
}
