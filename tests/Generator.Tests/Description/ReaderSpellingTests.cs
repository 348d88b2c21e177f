using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Description;

/// <summary>Microsoft.OpenApi spells some values in a way of its own, which ends where documents are described.</summary>
public class ReaderSpellingTests
{
    [Fact]
    public void Default_null_is_documented_as_null() =>
        Assert.Contains(
            "Default: <c>null</c>.",
            Generation.Clean(OpenApi.Schemas("Thing: { type: object, properties: { a: { type: [string, 'null'], default: null } } }"))
                .Documentation("Thing", "A"),
            StringComparison.Ordinal);

    [Fact]
    public void Cases_are_told_apart_by_a_boolean_constant_as_json_spells_it() =>
        Assert.Equal("Off", Probe.Run(
            OpenApi.Schemas("""
                Switch: { oneOf: [{ $ref: '#/components/schemas/On' }, { $ref: '#/components/schemas/Off' }] }
                On: { type: object, required: [on], properties: { on: { type: boolean, const: true } } }
                Off: { type: object, required: [on], properties: { on: { type: boolean, const: false } } }
                """),
            """return Read<Switch>("{\"on\":false}").TryGetOff(out _) ? "Off" : "On";"""));
}
