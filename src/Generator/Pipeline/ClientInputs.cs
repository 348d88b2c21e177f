using System.Collections.Immutable;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The documents that become clients. They cannot share a namespace, because their generated files would have the same names.
/// </summary>
internal static class ClientInputs
{
    public static IEnumerable<DocumentInput> Of(ImmutableArray<DocumentInput> inputs)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs.Where(static input => input.Options is not null))
        {
            var target = input.Options!.Namespace;
            if (taken.TryGetValue(target, out var other))
            {
                yield return input with
                {
                    Error = input.Source.Locate(
                        default,
                        Descriptors.Configuration,
                        "Namespace",
                        target,
                        $"'{other}' already uses it; give each document its own namespace"),
                };
                continue;
            }

            taken.Add(target, input.Source.Path.Substring(input.Source.Path.LastIndexOfAny(['/', '\\']) + 1));
            yield return input;
        }
    }
}
