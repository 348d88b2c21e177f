using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The properties of a union's objects as static fields, once for all reads.</summary>
internal static class UnionShapesEmitter
{
    private const string Kinds = Generated + "JsonKinds.";

    public static void Write(SourceWriter writer, string field, IReadOnlyList<UnionCaseShape> shapes)
    {
        // Objects inside properties come first: static fields are initialized in the order of the text.
        var inside = Inside(shapes);
        for (var i = 0; i < inside.Count; i++)
            Write(writer, InsideField(field, i), inside[i].Shapes);
        writer.Line($"private static readonly {Generated}JsonObjectCases {field} = {Generated}JsonObjectCases.Of()");
        using (writer.Indent())
        {
            for (var i = 0; i < shapes.Count; i++)
            {
                writer.Line($".Case({Literal.Array(shapes[i].Required)}, {Literal.Array(shapes[i].Others)})");
                using (writer.Indent())
                {
                    foreach (var tell in shapes[i].Tells)
                        WriteTell(writer, tell, Object(tell, field, inside, shapes, i));
                }
            }

            writer.Line(".Build();");
        }

        writer.Line();
    }

    private static void WriteTell(SourceWriter writer, UnionPropertyTell tell, string? inside)
    {
        var name = Literal.Of(tell.Name);
        if (tell.Tokens is not JsonTokens.None)
            writer.Line($".Kinds({name}, {KindsOf(tell.Tokens, tell.IsInteger)})");
        if (tell.Items is not JsonTokens.None)
            writer.Line($".Items({name}, {KindsOf(tell.Items, isInteger: false)})");
        if (tell.Values.Count > 0)
            writer.Line($".Values({name}, {string.Join(", ", tell.Values.Select(Literal.Of))})");
        if (inside is not null)
            writer.Line($".Inside({name}, {inside})");
    }

    private static string? Object(
        UnionPropertyTell tell,
        string field,
        List<(string Name, List<UnionCaseShape> Shapes)> inside,
        IReadOnlyList<UnionCaseShape> shapes,
        int @case)
    {
        if (tell.Inside is null)
            return null;
        var group = inside.FindIndex(one => one.Name == tell.Name);
        var index = shapes.Take(@case).Count(shape => shape.Tells.Any(other => other.Name == tell.Name && other.Inside is not null));
        return $"{InsideField(field, group)}, {index}";
    }

    private static List<(string Name, List<UnionCaseShape> Shapes)> Inside(IReadOnlyList<UnionCaseShape> shapes) =>
        shapes.SelectMany(static shape => shape.Tells).Where(static tell => tell.Inside is not null)
            .GroupBy(static tell => tell.Name)
            .Select(static same => (same.Key, same.Select(static tell => tell.Inside!).ToList())).ToList();

    private static string InsideField(string field, int index) => $"{field}In{index}";

    private static string KindsOf(JsonTokens tokens, bool isInteger)
    {
        var kinds = new List<string>();
        Add(JsonTokens.StartObject, "Object");
        Add(JsonTokens.StartArray, "Array");
        Add(JsonTokens.String, "String");
        Add(JsonTokens.Number, isInteger ? "Integer" : "Number");
        Add(JsonTokens.True | JsonTokens.False, "Boolean");
        return string.Join(" | ", kinds);

        void Add(JsonTokens token, string kind)
        {
            if (tokens.Has(token))
                kinds.Add(Kinds + kind);
        }
    }
}
