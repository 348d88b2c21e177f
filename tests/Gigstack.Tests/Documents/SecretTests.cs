using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Gigstack.Runtime;

namespace GigstackTests.Documents;

/// <summary>What must not get into a log by itself, in both editions.</summary>
public sealed partial class SecretTests
{
    private const string Secret = "0pen-sesame";

    /// <summary>What a name does not tell.</summary>
    private static readonly string[] s_named =
    [
        "ApiKeys.Live", "ApiKeys.Test", "CustomerPortal.Url", "LoginLink.Url", "ManifestInput.Key", "ManifestInput.Cert",
        "OnboardingUrl.OnboardingUrlValue", "SatConnectionInput.Cert", "SatConnectionInput.Key", "Team.OnboardingUrl", "TeamOnboarding.OnboardingUrl",
    ];

    public static TheoryData<string> Properties { get; } = [.. Texts().Where(IsSecret).Select(Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_secret_is_not_shown(string name)
    {
        var property = Texts().Single(property => Name(property) == name);

        Assert.DoesNotContain(Secret, Shown(property), StringComparison.Ordinal);
        Assert.Contains(": ***", Shown(property), StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_keys_are_not_described()
    {
        PropertyInfo[] keys = [
            .. Records().SelectMany(static type => type.GetProperties()).Where(static property => property.PropertyType == typeof(ApiFile) && property.Name is "Key" or "Cert")];

        Assert.Equal(4, keys.Count(static key => key.PropertyType == typeof(ApiFile)));
        foreach (var key in keys)
            Assert.Contains(": ***", Shown(key), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_listed_exist() =>
        Assert.Empty(s_named.Except(Texts().Select(static property => $"{property.DeclaringType!.Name}.{property.Name}")));

    [Fact]
    public void What_is_no_secret_is_shown()
    {
        PropertyInfo[] others = [.. Texts().Where(static property => !IsSecret(property))];

        Assert.NotEmpty(others);
        foreach (var property in others)
            Assert.Contains($": \"{Secret}\"", Shown(property), StringComparison.Ordinal);
    }

    private static string Shown(PropertyInfo property)
    {
        var record = RuntimeHelpers.GetUninitializedObject(property.DeclaringType!);
        property.SetValue(record, property.PropertyType switch
        {
            var type when type == typeof(ApiFile) => ApiFile.FromText(Secret),
            var type when type == typeof(string) => (object)Secret,
            _ => new Optional<string?>(Secret),
        });
        return record.ToString()!;
    }

    private static bool IsSecret(PropertyInfo property) =>
        SecretName().IsMatch(property.Name) || s_named.Contains($"{property.DeclaringType!.Name}.{property.Name}");

    private static IEnumerable<PropertyInfo> Texts() => Records().SelectMany(static type => type.GetProperties())
        .Where(
            static property => property.CanWrite && (property.PropertyType == typeof(string) || property.PropertyType == typeof(Optional<string?>)));

    private static IEnumerable<Type> Records() => typeof(SecretTests).Assembly.GetTypes()
        .Where(
            static type => type.Namespace?.StartsWith("Gigstack", StringComparison.Ordinal) == true && type.Namespace.StartsWith("GigstackTests", StringComparison.Ordinal) == false)
        .Where(static type => type.IsClass && type.GetMethod("<Clone>$") is not null && !type.IsAbstract);

    private static string Name(PropertyInfo property) => $"{property.DeclaringType!.FullName}.{property.Name}";

    [GeneratedRegex("password|passphrase|keypass|secret|token|credential|ciec|private", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
