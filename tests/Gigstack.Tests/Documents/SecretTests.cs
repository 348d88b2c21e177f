using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Gigstack.Runtime;
using Gigstack.Runtime.Generated;
using GigstackTests.Json;

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
    public void Passwords_keys_and_certificates_of_requests_are_not_shown()
    {
        string[] shown =
        [
            .. Both(new Gigstack.SatDownloadUploadFielRequest { Cert = ApiFile.FromText("CERT"), Key = ApiFile.FromText("PRIVATEKEY"), Password = "P4SSW0RD" }),
            .. Both(new Gigstack.TeamsSatConnectionUploadRequest { Cert = ApiFile.FromText("CERT"), Key = ApiFile.FromText("PRIVATEKEY"), KeyPass = "P4SSW0RD" }),
            .. Both(new Gigstack.ManifestInput { Key = "PRIVATEKEY", Cert = "CERT", Password = "P4SSW0RD" }),
            .. Both(new Gigstack.SatConnectionInput { Key = "PRIVATEKEY", Cert = "CERT", KeyPass = "P4SSW0RD" }),
        ];

        foreach (var text in shown)
        {
            Assert.Equal(3, text.Split(": ***").Length - 1);
            Assert.All((string[])["P4SSW0RD", "PRIVATEKEY", "CERT"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Tokens_and_keys_of_responses_are_not_shown_within_others()
    {
        var result = GigstackJsonText.Read(
            typeof(Gigstack.SignupResult), """{"user_id":"u","team_id":"t","api_keys":{"live":"0pen-sesame-live","test":"0pen-sesame-test"}}""");

        Assert.All(Both((IPrintable)result), static text =>
        {
            Assert.Contains("live: ***, test: ***", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void All_records_show_the_debugger_what_they_print() => Assert.All(Records(), static record =>
    {
        Assert.True(record.IsAssignableTo(typeof(IPrintable)), record.FullName);
        var display = Assert.Single(record.GetCustomAttributes<DebuggerDisplayAttribute>(inherit: false)).Value;
        Assert.Equal("{global::Gigstack.Runtime.Generated.Printer.Short(this),nq}", display);
    });

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
        return string.Join('\n', Both((IPrintable)record));
    }

    /// <summary>What is shown to people, and in the debugger.</summary>
    private static string[] Both(IPrintable value) => [value.ToString()!, Printer.Short(value)];

    private static bool IsSecret(PropertyInfo property) =>
        SecretName().IsMatch(property.Name) || s_named.Contains($"{property.DeclaringType!.Name}.{property.Name}");

    private static IEnumerable<PropertyInfo> Texts() => Records().SelectMany(static type => type.GetProperties())
        .Where(
            static property => property.CanWrite && (property.PropertyType == typeof(string) || property.PropertyType == typeof(Optional<string?>)));

    private static IEnumerable<Type> Records() => typeof(SecretTests).Assembly.GetTypes()
        .Where(
            static type => type.Namespace is "Gigstack" or "Gigstack.V202506")
        .Where(static type => type.IsClass && type.GetMethod("<Clone>$") is not null && !type.IsAbstract);

    private static string Name(PropertyInfo property) => $"{property.DeclaringType!.FullName}.{property.Name}";

    [GeneratedRegex("password|passphrase|keypass|secret|token|credential|ciec|private", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
