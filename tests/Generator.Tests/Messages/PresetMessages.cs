using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Named values of a schema.</summary>
internal static class PresetMessages
{
    private const string Binder = "Binding/Types/PresetBinder.cs";
    private const string Reader = "Binding/Types/PresetReader.cs";
    private const string Scalars = "Binding/Schemas/PresetScalars.cs";
    private const string Wrong = "GIG0031: The preset 'P' is not generated: ";

    public static readonly MessageCase[] All =
    [
        Of(
            Binder,
            Schemas("A: { type: string, x-csharp-presets: [a] }"),
            "GIG0005: 'x-csharp-presets' is not an object with 'members', an object; the component has no presets"),
        Of(
            Binder,
            Schemas("A: { type: object, properties: { a: { type: string, x-csharp-presets: { members: {} } } } }"),
            "GIG0005: 'x-csharp-presets' is only supported on a component schema; there are no presets"),
        Of(
            Binder,
            Schemas("A: { type: string, x-csharp-presets: { member: 1, members: { P: a } } }"),
            "GIG0005: 'member' is not a key of 'x-csharp-presets'; it is ignored",
            "GIG0005: The preset 'P' is not an object with 'value'; it is left out"),
        Of(
            Binder,
            Schemas(
                "A: { type: string, x-csharp-presets: { class: B, members: { a_b: { value: x }, a-b: { value: x } } } }, "
                + "B: { type: object, properties: { a: { type: string } } }"),
            "GIG0006: The class of the presets would be named 'B', which is already used; it is named 'APresets'",
            "GIG0006: The preset 'a_b' would be named 'AB', which is already used; it is named 'AB_a_b'"),
        Of(
            Reader,
            Schemas("A: { type: object, properties: { a: { type: string } }, x-csharp-presets: { members: { P: { value: { a: x, b: 1 } } } } }"),
            Wrong + "'b' is not a property of 'A'"),
        Of(
            Reader,
            Preset("{ type: object, required: [a, k], properties: { a: { type: string }, k: { const: x } } }", "{ k: y }"),
            Wrong + "\"y\" is not the only possible value, `x`",
            Wrong + "the required property 'a' is missing"),
        Of(Binder, Preset("{ type: string }", "{}"), Wrong + "{} is not a string"),
        Of(Reader, Preset("{ type: object, properties: { a: { type: string } } }", "1"), Wrong + "1 is not an object"),
        Of(Reader, Preset("{ type: object, additionalProperties: { type: string } }", "1"), Wrong + "1 is not an object"),
        Of(Reader, Preset("{ type: array, items: { type: string } }", "1"), Wrong + "1 is not an array"),
        Of(Reader, Preset("{ type: array, items: { type: string } }", "[null]"), Wrong + "null is not allowed"),
        Of(Reader, Preset("{ type: string, enum: [a] }", "b"), Wrong + "\"b\" is not a value of 'A'"),
        Of(Reader, Preset("{ oneOf: [{ type: string }, { type: integer }] }", "true"), Wrong + "true matches no case of 'A'"),
        Of(Scalars, Preset("{ type: boolean }", "1"), Wrong + "1 is not a boolean"),
        Of(Scalars, Preset("{ type: integer }", "1.5"), Wrong + "1.5 is not an integer in the range of its type"),
        Of(Scalars, Preset("{ type: number }", "a"), Wrong + "\"a\" is not a number in the range of its type"),
        Of(Scalars, Preset("{ type: string }", "1"), Wrong + "1 is not a string"),
        Of(Scalars, Time("date-time", "'2026-01-31T12:00:00'"), Wrong + "\"2026-01-31T12:00:00\" is not a date and time with an offset (RFC 3339)"),
        Of(Scalars, Time("date", "'2026-02-30'"), Wrong + "\"2026-02-30\" is not a date"),
        Of(Scalars, Time("time", "'10:30'"), Wrong + "\"10:30\" is not a time of day that is written with the same characters"),
        Of(Scalars, Time("duration", "P1W"), Wrong + "\"P1W\" is not a duration that is written with the same characters"),
        Of(
            Scalars,
            Preset("{ type: string, pattern: '^-?(\\d+\\.)?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$' }", "a"),
            Wrong + "\"a\" is not a time span"),
        Of(Scalars, Time("uuid", "a"), Wrong + "\"a\" is not a UUID"),
        Of(Scalars, Time("byte", "'*'"), Wrong + "\"*\" is not Base64"),
        Of(Scalars, Preset("{ type: integer, format: unix-time }", "1.5"), Wrong + "1.5 is not a number of whole seconds since 1970"),
        Of(Scalars, Preset("{ type: integer, format: unix-time-ms }", "1.5"), Wrong + "1.5 is not a number of whole milliseconds since 1970"),
    ];

    private static string Time(string format, string value) => Preset($"{{ type: string, format: {format} }}", value);

    private static string Preset(string schema, string value) =>
        Schemas($"A: {schema[..^2]}, x-csharp-presets: {{ members: {{ P: {{ value: {value} }} }} }} }}");
}
