using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads options and credentials from a configuration, and says what is wrong in it. The library references none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiSettings
{
    /// <summary>
    /// Sets the options that a configuration section has. What is wrong in it is kept for <see cref="Failures"/>, and names with a typing
    /// error count as wrong.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="description">The API.</param>
    /// <param name="path">The path of the section; empty for the root.</param>
    /// <param name="values">Its values, by names relative to it.</param>
    /// <param name="current">Returns the value that such a name has now, for keys that are rotated.</param>
    public static void Bind(
        ApiClientOptions options,
        ApiDescription description,
        string path,
        IEnumerable<KeyValuePair<string, string?>> values,
        Func<string, string?> current)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(description);
        var findings = options.Settings = new SettingsFindings(path);
        var section = new SettingsSection(values, current, findings);
        OptionSettings.Bind(options, section);
        CredentialSettings.Bind(options, description, section);
        if (findings.IsRoot)
            return;
        string[] known = [.. OptionSettings.Names, .. CredentialSettings.Names];
        foreach (var name in section.Names.Select(static name => name.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (SimilarName.Of(name, known) is { } meant)
                section.Report(name, $"is not a setting. Did you mean {meant}?");
        }
    }

    /// <summary>Why no client can be created from options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="description">The API.</param>
    /// <param name="subject">What the options are for, for messages.</param>
    /// <param name="create">Creates a client from them.</param>
    /// <returns>One sentence each; empty if a client can be created.</returns>
    public static IReadOnlyList<string> Failures(ApiClientOptions options, ApiDescription description, string subject, Action create)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(create);
        return OptionFailures.Of(options, description, subject, create);
    }
}
