namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Numbers that count up by name, such as the folios of a series. A rolled back request uses up none.</summary>
internal sealed class Counters(StorageCommands commands)
{
    public long Next(string name)
    {
        var value = Last(name) + 1;
        Set(name, value);
        return value;
    }

    /// <summary>Makes sure that the next number is above <paramref name="value"/>.</summary>
    public void Pass(string name, long value)
    {
        if (value > Last(name))
            Set(name, value);
    }

    /// <summary>The names of the counters that start with a prefix, without it, in order.</summary>
    public IReadOnlyList<string> Names(string prefix) =>
        commands.Rows(
            """
            SELECT substr(name, length($prefix) + 1) FROM counters
            WHERE scope = $scope AND substr(name, 1, length($prefix)) = $prefix ORDER BY name
            """,
            row => row.GetString(0), ("$prefix", prefix));

    /// <summary>The last number given out; 0 when there is none.</summary>
    public long Last(string name) =>
        commands.Scalar<long>("SELECT value FROM counters WHERE scope = $scope AND name = $name", ("$name", name));

    /// <summary>Makes <paramref name="value"/> the last number given out.</summary>
    public void Set(string name, long value) =>
        commands.Execute(
            "INSERT OR REPLACE INTO counters (scope, name, value) VALUES ($scope, $name, $value)",
            ("$name", name), ("$value", value));
}
