using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>Why a client cannot be created from its options, in the words of the configuration that they come from.</summary>
internal static class OptionFailures
{
    public static List<string> Of(ApiClientOptions options, ApiDescription description, string subject, Action create)
    {
        // A second client would only repeat what is wrong in the configuration.
        if (options.Settings is { Problems: { Count: > 0 } problems })
            return problems;
        if (options.Settings is { } settings && description.RequiresCredential
            && options.Credential is null && options.Credentials.Count == 0)
        {
            return [Missing(settings, description)];
        }

        try
        {
            create();
            return [];
        }
        catch (ArgumentException exception)
        {
            var name = OptionSettings.Names.Contains(exception.ParamName) ? exception.ParamName : null;
            var place = name is null ? subject : options.Settings?.Key(name) ?? $"{subject}, {name}";
            return [$"{place}: {Sentence(exception)}"];
        }
    }

    /// <summary>The message without what the constructors of the exceptions add.</summary>
    public static string Sentence(ArgumentException exception)
    {
        var end = exception.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    private static string Missing(SettingsFindings settings, ApiDescription description)
    {
        var single = description.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == description.CredentialScheme);
        var keys = single is not null
            ? CredentialSettings.Needed(single, settings.Key)
            : string.Join("; or ", description.SecuritySchemes.Select(
                scheme => CredentialSettings.Needed(
                    scheme, name => settings.Key($"{nameof(ApiClientOptions.Credentials)}:{scheme.Name}:{name}"))));
        return $"{description.Name} needs a credential. Set {keys}.";
    }
}
