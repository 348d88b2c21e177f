namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Named counters, such as the folios of a series. A request that fails does not advance them.</summary>
internal sealed class Counters(StorageCommands commands)
{
    public long Next(string name)
    {
        var value = Last(name) + 1;
        Set(name, value);
        return value;
    }

    /// <summary>Ensures that the next number is greater than <paramref name="value"/>.</summary>
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

    /// <summary>The last number; 0 if there is none.</summary>
    public long Last(string name) =>
        commands.Scalar<long>("SELECT value FROM counters WHERE scope = $scope AND name = $name", ("$name", name));

    /// <summary>Sets the last number.</summary>
    public void Set(string name, long value) =>
        commands.Execute(
            "INSERT OR REPLACE INTO counters (scope, name, value) VALUES ($scope, $name, $value)",
            ("$name", name), ("$value", value));
}
