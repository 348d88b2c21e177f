using System.Text.Json.Nodes;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds <c>x-error</c>: where an error body has its code, message and details, and where any body has a success flag.</summary>
internal sealed class ErrorShapeBinder(BindingContext context)
{
    public ErrorShapeModel? Bind()
    {
        var extension = context.Api.Extensions["x-error"];
        var pointer = JsonPointer.Root.Then("x-error");
        if (extension is JsonObject shape)
        {
            return new ErrorShapeModel(
                Pointers(shape, "code", pointer),
                Pointers(shape, "message", pointer),
                Pointers(shape, "details", pointer),
                Pointers(shape, "success", pointer),
                IsFieldFirst(shape, pointer));
        }

        if (extension is not null)
            context.Findings.Unsupported(pointer, "x-error is not an object", "errors have neither a code nor a message");
        return null;
    }

    private bool IsFieldFirst(JsonObject shape, JsonPointer pointer)
    {
        if (shape["field"] is not { } field)
            return false;
        if (field.AsText() == "first-word")
            return true;
        context.Findings.Unsupported(
            pointer.Then("field"),
            $"'{field.ToJsonString()}' in x-error is not \"first-word\"",
            "the details have no fields unless they are an object");
        return false;
    }

    private EquatableArray<string> Pointers(JsonObject shape, string role, JsonPointer pointer)
    {
        pointer = pointer.Then(role);
        var pointers = new List<string>();
        if (shape[role] is JsonArray entries)
        {
            for (var i = 0; i < entries.Count; i++)
                Add(pointers, entries[i], pointer.Then(i));
        }
        else if (shape[role] is { } single)
        {
            Add(pointers, single, pointer);
        }

        return pointers.ToEquatableArray();
    }

    private void Add(List<string> pointers, JsonNode? entry, JsonPointer pointer)
    {
        if (entry is JsonValue value && value.TryGetValue<string>(out var text) && IsJsonPointer(text))
            pointers.Add(text);
        else
            context.Findings.Unsupported(pointer, $"'{entry?.ToJsonString() ?? "null"}' in x-error is not a JSON pointer", "it is ignored");
    }

    /// <summary>RFC 6901: empty, or a slash before each token; a tilde only before 0 or 1.</summary>
    private static bool IsJsonPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
            return false;
        for (var at = text.IndexOf('~'); at >= 0; at = text.IndexOf('~', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] is not ('0' or '1'))
                return false;
        }

        return true;
    }
}
