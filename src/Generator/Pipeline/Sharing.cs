namespace Gigstack.Generator.Pipeline;

/// <summary>Finds the client that another one shares the types of.</summary>
internal static class Sharing
{
    private const string Setting = nameof(DocumentInput.SharedWith);

    /// <summary>The input with the client that it shares the types of, or with an error if there is none.</summary>
    public static DocumentInput Resolve(DocumentInput input, IEnumerable<DocumentInput> inputs)
    {
        var name = input.SharedWith;
        if (name.Length == 0)
            return input;
        var clients = inputs.Where(static other => other is { Options: not null, Error: null }).ToList();
        var other = clients.Find(other => other.Options!.Namespace == name) ?? clients.Find(other => other.Options!.ClientName == name);
        return other switch
        {
            null => input.Refuse(Setting, name, "no other OpenApiClient has this namespace or name"),
            _ when other.Options == input.Options => input.Refuse(Setting, name, "it is the client itself"),
            { SharedWith.Length: > 0 } => input.Refuse(Setting, name, $"it shares the types of '{other.SharedWith}' itself; name that one"),
            _ when input.Options!.Accessibility == "public" && other.Options!.Accessibility != "public" =>
                input.Refuse(Setting, name, "its types are internal, so a public client cannot use them"),
            _ => input with { Other = other },
        };
    }
}
