using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Messages;

public sealed class RepeatedWarningTests
{
    [Fact]
    public void Warnings_of_a_kind_are_one_warning_at_the_first_place_with_their_number()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", """
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths: {}
            components:
              schemas:
                A:
                  type: object
                  properties:
                    first: { type: [boolean, integer, number], enum: [true, 1] }
                    second: { type: [boolean, integer], enum: [true, 1] }
                    third: { type: [boolean, number], enum: [true, 1] }
            """)]);

        Assert.Equal(
            [
                "Warning 8: Multiple types (integer, number, boolean) have no C# type; the value is a JsonElement (and 2 more places)",
                "Info 9: Multiple types (integer, boolean) have no C# type; the value is a JsonElement",
                "Info 10: Multiple types (number, boolean) have no C# type; the value is a JsonElement",
            ],
            generation.Diagnostics.Where(static diagnostic => diagnostic.Id == "GIG0005").Select(static diagnostic =>
                $"{diagnostic.Severity} {diagnostic.Location.GetLineSpan().StartLinePosition.Line}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}
