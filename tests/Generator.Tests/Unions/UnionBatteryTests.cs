using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using YamlDotNet.Serialization;

namespace Gigstack.Generator.Tests.Unions;

/// <summary>
/// Each document holds unions, and with each union (in <c>x-values</c>) the JSON of every case; under '-' JSON that is no case. All of it
/// is read, told, and written back as it came.
/// </summary>
public class UnionBatteryTests
{
    private const int Least = 150;

    public static TheoryData<string> Documents => [.. Files().Select(static file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_case_is_told_and_written_back(string document)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), document + ".yaml"));
        var rows = Unions(text).SelectMany(static union => union.Values.Select(value => (union.Name, value.Case, value.Json))).ToList();
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", text)], Code(rows)).MustCompile();

        var wrong = generation.Execute();

        Assert.True(wrong.Length == 0, wrong);
    }

    [Fact]
    public void The_battery_is_large()
    {
        Assert.InRange(Files().Sum(static file => Unions(File.ReadAllText(file)).Count()), Least, int.MaxValue);
    }

    private static string Code(IEnumerable<(string Union, string Case, string Json)> rows) => Probe.Source($$""""
        var wrong = new List<string>();
        void Is<T>(string expected, string json)
        {
            string told;
            try
            {
                object u = Read<T>(json)!;
                var same = JsonElement.DeepEquals(Read<JsonElement>(Write((T)u)), Read<JsonElement>(json));
                told = string.Join(",", typeof(T).GetMethods().Where(method => method.Name.StartsWith("TryGet") && method.GetParameters().Length == 1 && (bool)method.Invoke(u, new object?[1])!).Select(method => method.Name.Substring(6)));
                told = (told.Length == 0 ? "-" : told) + (same ? "" : " written as " + Write((T)u));
            }
            catch (Exception exception)
            {
                told = exception.GetType().Name + ": " + exception.Message;
            }
            if (told != expected)
                wrong.Add($"{typeof(T).Name} {json}: expected {expected}, is {told}");
        }
        {{string.Concat(rows.Select(static row => $"Is<Test.{row.Union}>(\"{row.Case}\", \"\"\"\n{row.Json}\n\"\"\");\n"))}}
        return string.Join("\n", wrong);
        """");

    private static IEnumerable<(string Name, IEnumerable<(string Case, string Json)> Values)> Unions(string text)
    {
        var root = (Dictionary<object, object>)new DeserializerBuilder().Build().Deserialize(text)!;
        var schemas = (Dictionary<object, object>)((Dictionary<object, object>)root["components"])["schemas"];
        foreach (var (name, schema) in schemas)
        {
            if (schema is Dictionary<object, object> members && members.TryGetValue("x-values", out var values))
                yield return (Text(name), Values((Dictionary<object, object>)values));
        }
    }

    private static IEnumerable<(string Case, string Json)> Values(Dictionary<object, object> values) =>
        values.SelectMany(static pair => ((List<object>)pair.Value).Select(json => (Text(pair.Key), Text(json))));

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string[] Files() => Directory.GetFiles(Folder(), "*.yaml");

    private static string Folder() => Path.Combine(Repository.Root, "tests", "Generator.Tests", "Unions");
}
