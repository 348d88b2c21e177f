namespace Gigstack.Generator.Model;

/// <summary>The record of an operation's query and header parameters.</summary>
internal sealed record ParametersModel(string TypeName, EquatableArray<ParameterModel> Items)
{
    /// <summary>Whether the caller must set a parameter.</summary>
    public bool HasRequired => Items.Any(static item => item is { IsRequired: true, Preset: null });

    /// <summary>Whether a parameter is sent that the caller does not have to set.</summary>
    public bool HasPreset => Items.Any(static item => item.Preset is not null);
}
