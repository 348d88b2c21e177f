using System.Text;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// The template of a path. Frameworks write more than OpenAPI into it: <c>{*rest}</c>, <c>{**rest}</c> and <c>{+rest}</c> for several
/// segments, and constraints such as <c>{id:int}</c>.
/// </summary>
internal sealed class PathTemplate
{
    private readonly List<(string Literal, PathPlace? Place)> _parts = [];

    public PathTemplate(string path)
    {
        var end = 0;
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', end))
        {
            var close = EndOf(path, open);
            if (close < 0)
                break;
            _parts.Add((path.Substring(end, open - end), PathPlace.Of(path.Substring(open + 1, close - open - 1))));
            end = close + 1;
        }

        _parts.Add((path.Substring(end), null));
    }

    public IEnumerable<PathPlace> Places => _parts.Select(static part => part.Place).OfType<PathPlace>();

    /// <summary>The place of a parameter: the one of its name, otherwise the one that differs only in case.</summary>
    public PathPlace? PlaceOf(string parameter, IReadOnlyCollection<string> parameters) =>
        Places.FirstOrDefault(place => place.Text == parameter)
        ?? Places.FirstOrDefault(place => place.Name == parameter)
        ?? Places.FirstOrDefault(place =>
            string.Equals(place.Name, parameter, StringComparison.OrdinalIgnoreCase) && !parameters.Contains(place.Name));

    /// <summary>The path with the names of the parameters only.</summary>
    public string Print(IReadOnlyDictionary<PathPlace, string> names)
    {
        var text = new StringBuilder();
        foreach (var (literal, place) in _parts)
        {
            text.Append(literal);
            if (place is not null)
                text.Append('{').Append(names.TryGetValue(place, out var name) ? name : place.Name).Append('}');
        }

        return text.ToString();
    }

    /// <summary>The closing brace; those of a regular expression in a constraint are doubled or paired.</summary>
    private static int EndOf(string path, int open)
    {
        var depth = 0;
        for (var i = open; i < path.Length; i++)
        {
            depth += path[i] == '{' ? 1 : path[i] == '}' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return path.IndexOf('}', open);
    }
}

/// <summary>A parameter in the template of a path.</summary>
/// <param name="Text">The text between the braces.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsCatchAll">Whether it can be several segments.</param>
/// <param name="IsReserved">Whether reserved characters stay as they are.</param>
internal sealed record PathPlace(string Text, string Name, bool IsCatchAll, bool IsReserved)
{
    public static PathPlace Of(string text)
    {
        var name = text.TrimStart('*', '+');
        var isMarked = name.Length < text.Length && name.Length > 0;
        var end = name.IndexOfAny([':', '=', '?']);
        return new PathPlace(
            text,
            name.Length == 0 ? text : end > 0 ? name.Substring(0, end) : name,
            isMarked && text[0] == '*',
            isMarked && text[0] == '+');
    }
}
