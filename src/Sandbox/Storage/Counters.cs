namespace Gigstack.Sandbox.Storage;

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

    private long Last(string name) =>
        commands.Scalar<long>("SELECT value FROM counters WHERE scope = $scope AND name = $name", ("$name", name));

    private void Set(string name, long value) =>
        commands.Execute(
            "INSERT OR REPLACE INTO counters (scope, name, value) VALUES ($scope, $name, $value)",
            ("$name", name), ("$value", value));
}
