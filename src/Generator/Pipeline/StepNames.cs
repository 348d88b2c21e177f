namespace Gigstack.Generator.Pipeline;

/// <summary>The tracking names of the steps, for tests of incrementality.</summary>
internal static class StepNames
{
    public const string Input = nameof(Input);
    public const string Referenced = nameof(Referenced);
    public const string Client = nameof(Client);
    public const string Load = nameof(Load);
    public const string Bind = nameof(Bind);
    public const string Language = nameof(Language);
    public const string Model = nameof(Model);
    public const string EmitType = nameof(EmitType);
    public const string EmitGroup = nameof(EmitGroup);
    public const string EmitClient = nameof(EmitClient);
    public const string EmitJson = nameof(EmitJson);
    public const string EmitXml = nameof(EmitXml);
    public const string Code = nameof(Code);
    public const string EmitCode = nameof(EmitCode);
    public const string Logging = nameof(Logging);
    public const string EmitLog = nameof(EmitLog);
    public const string Hosting = nameof(Hosting);
    public const string EmitHosting = nameof(EmitHosting);
    public const string Surface = nameof(Surface);
    public const string EmitRenamed = nameof(EmitRenamed);
    public const string EmitSurface = nameof(EmitSurface);
    public const string Lacking = nameof(Lacking);
    public const string Missing = nameof(Missing);
    public const string Errors = nameof(Errors);

    public static readonly string[] All =
    [
        Input, Referenced, Client, Load, Bind, Language, Model, EmitType, EmitGroup, EmitClient, EmitJson, EmitXml, Code, EmitCode,
        Logging, EmitLog, Hosting, EmitHosting, Surface, EmitRenamed, EmitSurface, Lacking, Missing, Errors,
    ];
}
