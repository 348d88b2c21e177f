using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>
/// Reads query parameters and collects errors. Call <see cref="RejectOthers"/> last: unknown parameters are refused, because a
/// misspelled filter would return everything.
/// </summary>
internal sealed class QueryParameters(IQueryCollection query, FieldErrors errors, Edition edition, bool isRead)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public string? Text(string name)
    {
        _known.Add(name);
        var values = query[name];
        if (values.Count == 0)
            return null;
        if (values.Count == 1 && values[0] is { Length: > 0 } text)
            return text;
        errors.Add(name, $"{edition.Label(name)} {(values.Count > 1 ? "is given more than once" : "must not be empty")}");
        return null;
    }

    public long? Integer(string name, long minimum, long maximum) => Text(name) switch
    {
        null => null,
        { } text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum => value,
        _ => Fail<long>(name, maximum is long.MaxValue or int.MaxValue
            ? $"must be an integer of at least {minimum}" : $"must be between {minimum} and {maximum}"),
    };

    public decimal? Number(string name) => Text(name) switch
    {
        null => null,
        { } text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => Fail<decimal>(name, "must be a number"),
    };

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Fail<bool>(name, "must be true or false"),
    };

    public string? OneOf(string name, params ReadOnlySpan<string> values)
    {
        var text = Text(name);
        if (text is null || values.Contains(text))
            return text;
        errors.Add(name, $"{edition.Label(name)} must be one of: {string.Join(", ", values)}");
        return null;
    }

    /// <summary>An ISO 8601 time; a date alone is its first moment, or its last with <paramref name="endOfDay"/>.</summary>
    public DateTimeOffset? Time(string name, bool endOfDay) => Text(name) switch
    {
        null => null,
        { } text when IsoTime.Parse(text, endOfDay) is { } time => time,
        _ => Fail<DateTimeOffset>(name, "must be an ISO 8601 date"),
    };

    /// <summary>The parameters whose names start with one of the prefixes; keys are without the prefix.</summary>
    public IReadOnlyList<(string Key, string Value)> Prefixed(params IReadOnlyList<string> prefixes)
    {
        var found = new List<(string, string)>();
        foreach (var name in query.Keys)
        {
            if (prefixes.FirstOrDefault(p => name.Length > p.Length && name.StartsWith(p, StringComparison.Ordinal)) is { } prefix
                && Text(name) is { } value)
            {
                found.Add((name[prefix.Length..], value));
            }
        }

        return found;
    }

    public void Refuse(string name, string problem) => errors.Add(name, $"{edition.Label(name)} {problem}");

    /// <exception cref="ApiFault">A parameter is invalid or unknown.</exception>
    public void RejectOthers()
    {
        foreach (var name in query.Keys.Where(name => !_known.Contains(name) && !(isRead && edition.IsOfEveryList(name))))
            errors.Add(name, $"{name} is not a parameter of this operation");
        if (errors.Any)
            throw edition.Invalid(errors);
    }

    private T? Fail<T>(string name, string problem) where T : struct
    {
        Refuse(name, problem);
        return null;
    }
}
