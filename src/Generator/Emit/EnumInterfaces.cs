using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>What an enum implements, so that ASP.NET Core, configuration and others take it for a value.</summary>
internal static class EnumInterfaces
{
    /// <summary>The interfaces. <c>ISpanParsable</c> includes <c>IParsable</c>.</summary>
    public static string Of(EnumModel model)
    {
        var isPrintable = model.IsScalar || model.Kind is not WireKind.String;
        return (isPrintable ? PrintEmitter.Interface + ", " : "") + $"global::System.ISpanParsable<{model.Name}>";
    }

    public static void WriteConverter(SourceWriter writer, EnumModel model)
    {
        var converter = $"{Generated}OpenValueConverter<{model.Name}, {model.Name}.JsonCodec>";
        writer.Line($"[global::System.ComponentModel.TypeConverter(typeof({converter}))]");
    }
}
