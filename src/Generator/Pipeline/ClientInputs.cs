using System.Collections.Immutable;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The documents that become clients. They cannot share a namespace, because their generated files would have the same names.
/// </summary>
internal static class ClientInputs
{
    /// <param name="inputs">All documents of the project.</param>
    /// <param name="referenced">The clients that referenced assemblies have.</param>
    public static IEnumerable<DocumentInput> Of(ImmutableArray<DocumentInput> inputs, EquatableArray<string> referenced)
    {
        var taken = new Dictionary<string, DocumentInput>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs.Where(static input => input.Options is not null))
        {
            if (ReferencedClients.NameOf(input) is { } client && referenced.Contains(client))
                continue;
            var target = input.Options!.Namespace;
            if (!taken.TryGetValue(target, out var other))
            {
                taken.Add(target, input);
                yield return input;
            }
            else if (input == other)
            {
                yield return Refuse(input, "Include", FileName(input), "another OpenApiClient has the same file and settings; remove one");
            }
            else
            {
                yield return Refuse(
                    input, "Namespace", target, $"'{FileName(other)}' already uses it; give each OpenApiClient its own namespace");
            }
        }
    }

    private static DocumentInput Refuse(DocumentInput input, string setting, string value, string advice) =>
        input with { Error = input.Source.Locate(default, Descriptors.Configuration, setting, value, advice) };

    private static string FileName(DocumentInput input) => input.Source.Path.Substring(input.Source.Path.LastIndexOfAny(['/', '\\']) + 1);
}
