namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Decides which schemas are files: outside of JSON, values of them are raw bytes.</summary>
internal static class FileSchema
{
    /// <summary>Deeper alternatives and items do not affect the decision.</summary>
    private const int MostDepth = 8;

    /// <summary>Whether values are raw bytes, behind references, single alternatives and single parts.</summary>
    public static bool IsBinary(Schema schema) =>
        schema.Meaning is var said
            && (said.Format == "binary"
                || said is
                {
                    Types: JsonTypes.String or JsonTypes.None,
                    Format: null,
                    Items: null,
                    Content: { MediaType: not null, Encoding: null },
                });

    /// <summary>Whether nothing is known about the values.</summary>
    public static bool IsUntyped(Schema schema) =>
        schema.Meaning is { IsReference: false, Format: null, Content: null } said && !said.HasStructure();

    /// <summary>Whether an object can contain a file: in a property, or because anyone can add one.</summary>
    public static bool AreInside(Schema schema)
    {
        var seen = SchemaIdentity.Set();
        var pending = new Stack<Schema>();
        pending.Push(schema);
        while (pending.Count > 0)
        {
            var part = pending.Pop().Meaning;
            if (!seen.Add(part))
                continue;
            if (part.Properties.Any(static property => UseOf(property.Schema, isUntypedFile: true) is not FileUse.None)
                || (part.AdditionalProperties is { } rest && UseOf(rest, isUntypedFile: true) is not FileUse.None))
            {
                return true;
            }

            foreach (var (inner, _) in part.AllOf.Concat(part.OneOf).Concat(part.AnyOf))
                pending.Push(inner);
        }

        return false;
    }

    /// <summary>What a field of a multipart form is.</summary>
    /// <param name="schema">The schema of the field.</param>
    /// <param name="isUntypedFile">Whether a field of which nothing is known is a file.</param>
    public static FileUse UseOf(Schema schema, bool isUntypedFile) => UseOf(schema, isUntypedFile, MostDepth);

    private static FileUse UseOf(Schema schema, bool isUntypedFile, int depth)
    {
        if (depth == 0)
            return FileUse.None;
        if (IsBinary(schema) || (isUntypedFile && IsUntyped(schema)))
            return FileUse.File;
        var meaning = schema.Meaning;
        if (meaning.IsUnion)
        {
            var uses = meaning.Alternatives.Schemas.Select(one => UseOf(one.Value, isUntypedFile: false, depth - 1)).Distinct().ToList();
            return uses.TrueForAll(static use => use is FileUse.None) ? FileUse.None
                : uses.Exists(static use => use is FileUse.None or FileUse.Part or FileUse.Parts) ? FileUse.Part
                : uses.Contains(FileUse.Files) ? FileUse.Files
                : FileUse.File;
        }

        return !meaning.IsRecord && meaning.Items is { } items
            ? UseOf(items, isUntypedFile, depth - 1) switch
            {
                FileUse.File => FileUse.Files,
                FileUse.Part => FileUse.Parts,
                _ => FileUse.None,
            }
            : FileUse.None;
    }
}

/// <summary>What a field of a multipart form is.</summary>
internal enum FileUse
{
    /// <summary>Not a file.</summary>
    None,
    File,

    /// <summary>A list of files, also where a single one is possible.</summary>
    Files,

    /// <summary>A file or something else, as the caller decides.</summary>
    Part,
    Parts,
}
