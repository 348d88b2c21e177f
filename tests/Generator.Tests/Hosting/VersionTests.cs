using System.Xml.Linq;
using Gigstack.Generator.Emit.Documentation;
using Gigstack.Generator.Emit.Writing;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hosting;

public class VersionTests
{
    [Fact]
    public void Generated_files_name_the_version_of_the_package() =>
        Assert.Equal(
            GeneratorVersion.Text,
            XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value);

    [Fact]
    public void Generated_types_carry_it()
    {
        var generation = Generation.Clean(OpenApi.Schemas("Thing: { type: object, properties: { a: { type: string } } }"));

        var attribute = generation.Type("Thing")
            .GetAttributes()
            .Single(static attribute => attribute.AttributeClass!.Name == "GeneratedCodeAttribute");
        Assert.Equal(
            ["Gigstack.Generator", GeneratorVersion.Text],
            attribute.ConstructorArguments.Select(static argument => argument.Value));
    }
}
