using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Gigstack.Package.Tests;

/// <summary>The documentation files for editors: every public type and property, and nothing that is internal.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class PackageDocumentationTests(PackedPackages packages)
{
    [Theory]
    [InlineData("Gigstack.Runtime", "lib/netstandard2.0/Gigstack.Runtime")]
    [InlineData("Gigstack.Runtime", "lib/net6.0/Gigstack.Runtime")]
    [InlineData("Gigstack.Runtime", "lib/net8.0/Gigstack.Runtime")]
    [InlineData("Gigstack.Runtime", "lib/net10.0/Gigstack.Runtime")]
    [InlineData("Gigstack.Sandbox", "lib/net10.0/Gigstack.Sandbox")]
    [InlineData("Gigstack.Testing", "lib/net8.0/Gigstack.Testing")]
    [InlineData("Gigstack.Testing", "lib/net10.0/Gigstack.Testing")]
    public void It_is_about_public_types_and_members(string id, string path)
    {
        using var package = packages.Open(id);
        using var file = package.GetEntry(path + ".xml")!.Open();
        var documented = XDocument.Load(file).Descendants("member").Select(static member => member.Attribute("name")!.Value).ToHashSet();
        using var image = new PEReader(package.GetEntry(path + ".dll")!.BytesOf());
        var reader = image.GetMetadataReader();
        var types = reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => IsSeen(reader, type)).ToList();

        Assert.True(types.Count > 2);
        Assert.Empty(types.Select(type => "T:" + NameOf(reader, type)).Except(documented));
        Assert.Empty(types.SelectMany(type => PropertiesOf(reader, type)).Except(documented.Select(static name => name.Split('(')[0])));
        var names = types.Select(type => NameOf(reader, type)).ToHashSet();
        Assert.DoesNotContain(documented, member => !names.Contains(TypeIn(member)));
        Assert.DoesNotContain(documented, static member => member.Contains("Polyfill", StringComparison.Ordinal));
    }

    /// <summary>Those with a public getter. One that overrides another may have its comment.</summary>
    private static IEnumerable<string> PropertiesOf(MetadataReader reader, TypeDefinition type) => type.GetProperties().Select(reader.GetPropertyDefinition)
        .Where(property => !property.GetAccessors().Getter.IsNil
            && reader.GetMethodDefinition(property.GetAccessors().Getter) is var getter
            && (getter.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
            && (getter.Attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) != MethodAttributes.Virtual)
        .Select(property => $"P:{NameOf(reader, type)}.{reader.GetString(property.Name)}");

    private static string TypeIn(string member)
    {
        var name = member[2..].Split('(', '~')[0];
        return member[0] == 'T' ? name : name[..name.LastIndexOf('.')];
    }

    private static bool IsSeen(MetadataReader reader, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
            IsSeen(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static string NameOf(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        return type.IsNested ? $"{NameOf(reader, reader.GetTypeDefinition(type.GetDeclaringType()))}.{name}"
            : type.Namespace.IsNil ? name
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
