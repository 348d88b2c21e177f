namespace Gigstack.Generator.Pipeline;

/// <summary>
/// Clients whose registration methods have one name. All are in one namespace, so that a call is ambiguous. Only one of two clients is
/// reported, whatever the order of the documents.
/// </summary>
internal static class SharedRegistrations
{
    /// <param name="clients">The clients of the project.</param>
    /// <param name="path">The document whose clients are reported.</param>
    public static IEnumerable<DiagnosticInfo> Of(IEnumerable<DocumentInput> clients, string path)
    {
        var valid = clients.Where(static client => client.Error is null);
        foreach (var group in valid.GroupBy(static client => client.Options!.RegistrationMethod))
        {
            var sorted = group.OrderBy(Name, StringComparer.Ordinal).ToList();
            foreach (var client in sorted.Skip(1).Where(client => client.Source.Path == path))
                yield return client.Source.Locate(default, Descriptors.SharedRegistration, group.Key, Name(client), Name(sorted[0]));
        }
    }

    private static string Name(DocumentInput client) => $"{client.Options!.Namespace}.{client.Options.ClientName}";
}
